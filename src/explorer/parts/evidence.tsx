import { type ReactElement, useMemo, useState } from 'react'
import type { Evidence } from '../../model/evidence.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { languageOf } from '../language.ts'
import { type Passage, passagesOf } from '../passages.ts'
import { headingsBelowTitle } from '../recordSections.ts'
import { TEXT } from '../strings.ts'
import { PlaceLink } from './place.tsx'

const FIRST = 2

interface Props {
  evidence: readonly Evidence[]
  /** The file that the reader looks at: its places are said by their line alone. */
  path?: string | undefined
}

/** Where the text says it: the sentence, the headings above, and the line as a link. */
export function EvidenceList({ evidence, path }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false)
  const passages = useMemo(() => passagesOf(evidence), [evidence])
  if (passages.length === 0) return null
  const shown = isOpen ? passages : passages.slice(0, FIRST)
  const rest = passages.length - FIRST
  return (
    <div className="evidence">
      <ul>
        {shown.map((passage) => (
          <li key={passage.key}>
            <PassageItem passage={passage} path={path} />
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

interface PassageProps {
  passage: Passage
  path: string | undefined
}

function PassageItem({ passage: { excerpt, places }, path }: PassageProps): ReactElement {
  return (
    <>
      {excerpt && (
        <q>
          <bdi lang={languageOf(excerpt)}>{shorten(withoutBar(excerpt), 400)}</bdi>
        </q>
      )}
      {places.map((place) => (
        <span className="evidence-place" key={`${place.path}:${place.line}`}>
          <PlaceLink path={place.path} line={place.line} isShort={place.path === path} />
          <SectionPath section={place.section} path={place.path} />
        </span>
      ))}
    </>
  )
}

/** A row of a table that repeats the cell above begins with an empty one. */
const withoutBar = (excerpt: string): string => excerpt.replace(/^\|\s*/, '')

interface SectionProps {
  section: readonly string[]
  /** The file that the headings are of: its own title says nothing in front of them. */
  path?: string
}

export function SectionPath({ section, path }: SectionProps): ReactElement | null {
  const { documents } = useLookup()
  const headings = headingsBelowTitle(section, path === undefined ? undefined : documents.get(path))
  if (headings.length === 0) return null
  return (
    <span className="section-path">
      <bdi>{headings.map((heading) => shorten(heading, 80)).join(' › ')}</bdi>
    </span>
  )
}
