import type { ReactElement } from 'react'
import { Name } from '../parts/name.tsx'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'

/** An address that names nothing: says so, and where to go on. */
export function Lost({ what }: { what: string }): ReactElement {
  return (
    <div className="page">
      <PageTitle name={TEXT.lost.title} />
      <p>
        <Name text={TEXT.lost.body(what)} limit={300} />
      </p>
      <p>{TEXT.lost.advice}</p>
      <p>
        <a href="#/">{TEXT.overview}</a>
      </p>
    </div>
  )
}
