import type { ReactElement } from 'react'
import { useLookup } from '../context.ts'
import { placeRoute } from '../lookup.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'
import { Name } from './name.tsx'

interface Place {
  path: string
  line?: number | undefined
  /** Says the line alone, where the file is plain. */
  isShort?: boolean
}

/** `file:line`, as a link into the text where the file is a document of the site. */
export function PlaceLink({ path, line, isShort }: Place): ReactElement {
  const route = placeRoute(useLookup(), path, line)
  const full = line === undefined ? path : `${path}:${line}`
  const words = isShort && line !== undefined ? TEXT.line(line) : full
  const name = <Name text={words} limit={120} />
  if (!route) return <span className="place">{name}</span>
  return (
    <a className="place" href={writeRoute(route)}>
      {name}
    </a>
  )
}
