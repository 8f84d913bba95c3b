import { type ReactElement, useId, useMemo } from 'react'
import { entityKey } from '../../model/key.ts'
import type { AtlasRecord, MentionRecord } from '../../model/record.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { headOf } from '../fields.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { KindMark } from '../parts/kindMark.tsx'
import { More } from '../parts/more.tsx'
import { Name } from '../parts/name.tsx'
import { Empty } from '../parts/notice.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { type RecordPart, type RecordSection, recordLine, sectionsOf } from '../recordSections.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'
import { RecordEntry } from './recordEntry.tsx'

const WORDS = TEXT.nodePage

interface Props {
  records: readonly AtlasRecord[]
  node: SiteNode
}

/** What a document states, section by section, in the order of its text. */
export function Records({ records, node }: Props): ReactElement {
  const id = useId()
  const sections = useMemo(
    () =>
      sectionsOf(
        records.filter((record) => record.type !== 'mention'),
        node,
      ),
    [records, node],
  )
  const mentions = records.filter((record) => record.type === 'mention')
  if (records.length === 0) return <Empty>{WORDS.noRecords}</Empty>
  return (
    <div className="text-panel">
      <SectionNav id={id} sections={sections} mentions={mentions.length} />
      <div className="record-sections">
        {sections.map((section, place) => (
          <Section key={section.heading} id={`${id}${place}`} section={section} />
        ))}
        {mentions.length > 0 && <Mentions id={`${id}names`} mentions={mentions} />}
      </div>
    </div>
  )
}

interface NavProps {
  id: string
  sections: readonly RecordSection[]
  mentions: number
}

/** Buttons, not links: the hash of the address belongs to the places. */
function SectionNav({ id, sections, mentions }: NavProps): ReactElement {
  const entry = (name: string, target: string, count: number): ReactElement => (
    <li key={target}>
      <button type="button" className="outline-entry" onClick={() => moveTo(target)}>
        <bdi>{shorten(name, 60)}</bdi> <span className="count">{count.toLocaleString('en')}</span>
      </button>
    </li>
  )
  return (
    <nav className="outline" aria-label={WORDS.sections}>
      <Disclosed title={WORDS.sections}>
        <ol>
          {sections.map(({ heading, count }, place) =>
            entry(heading || WORDS.noSection, `${id}${place}`, count),
          )}
          {mentions > 0 && entry(WORDS.mentions, `${id}names`, mentions)}
        </ol>
      </Disclosed>
    </nav>
  )
}

function moveTo(target: string): void {
  const heading = document.getElementById(target)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

function Section({ id, section }: { id: string; section: RecordSection }): ReactElement {
  return (
    <section className="record-section">
      <h3 id={id} tabIndex={-1}>
        <bdi>{section.heading || WORDS.noSection}</bdi>{' '}
        <span className="count">{section.count}</span>
      </h3>
      {section.parts.map((part) => (
        <Part key={part.headings.join('\n')} part={part} />
      ))}
    </section>
  )
}

function Part({ part: { headings, records } }: { part: RecordPart }): ReactElement {
  return (
    <section className="record-part">
      {headings.length > 0 && (
        <h4>
          <bdi>{headings.map((heading) => shorten(heading, 80)).join(' › ')}</bdi>
        </h4>
      )}
      {records.map((record, place) => (
        <RecordEntry
          key={keyOf(record)}
          record={record}
          isSameType={records[place - 1]?.type === record.type}
          level={headings.length > 0 ? 'h5' : 'h4'}
        />
      ))}
    </section>
  )
}

function keyOf(record: AtlasRecord): string {
  const { line, column } = record.evidence
  const words = recordLine(record)?.text ?? headOf(record)?.text ?? ''
  return `${record.type}:${line}:${column}:${words}`
}

interface MentionsProps {
  id: string
  mentions: readonly MentionRecord[]
}

/** Names are many and each says little: they stand together, the most mentioned first. */
function Mentions({ id, mentions }: MentionsProps): ReactElement {
  const sorted = [...mentions].sort((a, b) => b.count - a.count)
  return (
    <section className="record-section">
      <h3 id={id} tabIndex={-1}>
        {WORDS.mentions} <span className="count">{mentions.length}</span>
      </h3>
      <More items={sorted} first={60} className="mentions">
        {(mention) => (
          <li key={`${mention.entityKind}:${mention.name}:${mention.evidence.line}`}>
            <KindMark kind={mention.entityKind} named />
            <Mentioned mention={mention} />
            <span className="count">{WORDS.times(mention.count)}</span>
            <PlaceLink path={mention.evidence.path} line={mention.evidence.line} isShort />
          </li>
        )}
      </More>
    </section>
  )
}

/** A name leads to its page where the site has one. */
function Mentioned({ mention: { entityKind, name } }: { mention: MentionRecord }): ReactElement {
  const node = useLookup().nodes.get(entityKey(entityKind, name))
  if (!node) return <Name text={name} />
  return (
    <a href={writeRoute(nodeRoute(node.key))}>
      <Name text={name} />
    </a>
  )
}
