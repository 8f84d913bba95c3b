import { type ReactElement, type ReactNode, useId } from 'react'
import { TEXT } from '../strings.ts'

interface Props {
  kicker?: ReactNode
  title: ReactNode
  children: ReactNode
  onClose: () => void
}

/** A part of the details beside the map, with its heading and a way to be rid of it. */
export function Panel({ kicker, title, children, onClose }: Props): ReactElement {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <button
        type="button"
        className="panel-close"
        aria-label={TEXT.mapPage.close}
        onClick={onClose}
      >
        <span aria-hidden="true">×</span>
      </button>
      {kicker && <p className="kicker">{kicker}</p>}
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
