import { type ReactElement, useState } from 'react'
import type { Evidence } from '../../model/evidence.ts'
import { shorten } from '../format.ts'
import { TEXT } from '../strings.ts'
import { PlaceLink } from './place.tsx'

const FIRST = 2

/** Where the text says it: the sentence, the headings above, and the line as a link. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): ReactElement | null {
  const [isOpen, setOpen] = useState(false)
  if (evidence.length === 0) return null
  const shown = isOpen ? evidence : evidence.slice(0, FIRST)
  const rest = evidence.length - FIRST
  return (
    <div className="evidence">
      <ul>
        {shown.map((one) => (
          <li key={`${one.path}:${one.line}:${one.column}:${one.rule}:${one.excerpt}`}>
            <EvidenceItem evidence={one} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="quiet" onClick={() => setOpen(!isOpen)}>
          {isOpen ? TEXT.showFewer : TEXT.showMore(rest)}
        </button>
      )}
    </div>
  )
}

function EvidenceItem({ evidence }: { evidence: Evidence }): ReactElement {
  return (
    <>
      {evidence.excerpt && (
        <q>
          <bdi>{shorten(evidence.excerpt, 400)}</bdi>
        </q>
      )}
      <span className="evidence-place">
        <PlaceLink path={evidence.path} line={evidence.line} />
        {evidence.section.length > 0 && <SectionPath section={evidence.section} />}
      </span>
    </>
  )
}

export function SectionPath({ section }: { section: readonly string[] }): ReactElement {
  return (
    <span className="section-path">
      <bdi>{section.map((heading) => shorten(heading, 80)).join(' › ')}</bdi>
    </span>
  )
}
