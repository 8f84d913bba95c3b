import { type ReactElement, useMemo } from 'react'
import type { AtlasRecord, MentionRecord } from '../../model/record.ts'
import { type Field, fieldsOf, headOf, type RecordSection, sectionsOf } from '../fields.ts'
import { shorten } from '../format.ts'
import { SectionPath } from '../parts/evidence.tsx'
import { KindMark } from '../parts/kindMark.tsx'
import { More } from '../parts/more.tsx'
import { Empty } from '../parts/notice.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { RECORD_NAMES, TEXT } from '../strings.ts'
import { address } from './facts.tsx'

/** What a document states, section by section, in the order of its text. */
export function Records({ records }: { records: readonly AtlasRecord[] }): ReactElement {
  const sections = useMemo(
    () => sectionsOf(records.filter((record) => record.type !== 'mention')),
    [records],
  )
  const mentions = records.filter((record) => record.type === 'mention')
  if (records.length === 0) return <Empty>{TEXT.nodePage.noRecords}</Empty>
  return (
    <>
      {sections.map((section) => (
        <Section key={JSON.stringify(section.section)} section={section} />
      ))}
      {mentions.length > 0 && <Mentions mentions={mentions} />}
    </>
  )
}

/** Names are many and each says little: they stand together, the most mentioned first. */
function Mentions({ mentions }: { mentions: readonly MentionRecord[] }): ReactElement {
  const sorted = [...mentions].sort((a, b) => b.count - a.count)
  return (
    <section className="record-section">
      <h3>
        {TEXT.nodePage.mentions} <span className="count">{mentions.length}</span>
      </h3>
      <More items={sorted} first={60} className="mentions">
        {(mention) => (
          <li key={`${mention.entityKind}:${mention.name}:${mention.evidence.line}`}>
            <KindMark kind={mention.entityKind} named />
            <bdi>{shorten(mention.name)}</bdi>
            <span className="count">{TEXT.nodePage.times(mention.count)}</span>
            <PlaceLink path={mention.evidence.path} line={mention.evidence.line} isShort />
          </li>
        )}
      </More>
    </section>
  )
}

function Section({ section }: { section: RecordSection }): ReactElement {
  return (
    <section className="record-section">
      <h3>
        {section.section.length > 0 ? (
          <SectionPath section={section.section} />
        ) : (
          TEXT.nodePage.noSection
        )}
      </h3>
      {section.records.map((record) => (
        <RecordEntry
          key={`${record.type}:${record.evidence.line}:${record.evidence.column}:${headOf(record)?.text}`}
          record={record}
        />
      ))}
    </section>
  )
}

function RecordEntry({ record }: { record: AtlasRecord }): ReactElement {
  const head = headOf(record)
  return (
    <article className="record">
      <header>
        <span className="record-type">{RECORD_NAMES[record.type] ?? record.type}</span>
        {head && (
          <h4>
            <bdi>{shorten(head.text, 300)}</bdi>
          </h4>
        )}
        <PlaceLink path={record.evidence.path} line={record.evidence.line} isShort />
      </header>
      <dl>
        {fieldsOf(record).map((field) => (
          <div key={field.name} className={field.form === 'code' ? 'wide' : undefined}>
            <dt>{field.label}</dt>
            <dd>{shown(field)}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function shown(field: Field): ReactElement {
  switch (field.form) {
    case 'text':
      return <bdi>{field.text}</bdi>
    case 'address':
      return <>{address(field.text)}</>
    case 'list':
      return (
        <ul>
          {[...new Set(field.items)].map((item) => (
            <li key={item}>
              <bdi>{item}</bdi>
            </li>
          ))}
        </ul>
      )
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard
        <pre tabIndex={0}>
          <code>{field.text}</code>
        </pre>
      )
    default:
      return field satisfies never
  }
}
