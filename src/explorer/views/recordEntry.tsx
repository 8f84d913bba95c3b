import type { ReactElement } from 'react'
import type { AtlasRecord } from '../../model/record.ts'
import { type Field, fieldsOf, headOf } from '../fields.ts'
import { shorten } from '../format.ts'
import { PlaceLink } from '../parts/place.tsx'
import { type RecordLine, recordLine } from '../recordSections.ts'
import { RECORD_NAMES } from '../strings/records.ts'
import { TEXT } from '../strings.ts'
import { address } from './facts.tsx'

const WORDS = TEXT.nodePage

interface Props {
  record: AtlasRecord
  /** The record before is of the same type: it need not be said again to who sees both. */
  isSameType: boolean
  /** Of its heading: one below that of the part that it stands in. */
  level: 'h4' | 'h5'
}

/** One record: in a line where that is all of it, else with its fields. */
export function RecordEntry({ record, isSameType, level: Heading }: Props): ReactElement {
  const head = headOf(record)
  const line = recordLine(record)
  const fields = line ? [] : fieldsOf(record)
  return (
    <article className="record">
      <header>
        <span className={isSameType ? 'record-type repeated' : 'record-type'}>
          {RECORD_NAMES[record.type] ?? record.type}
        </span>
        {line && <Line line={line} />}
        {!line && head && (
          <Heading>
            <bdi>{shorten(head.text, 300)}</bdi>
          </Heading>
        )}
        <PlaceLink path={record.evidence.path} line={record.evidence.line} isShort />
      </header>
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <div key={field.name} className={field.form === 'code' ? 'wide' : undefined}>
              <dt>{field.label}</dt>
              <dd>{shown(field)}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

function Line({ line: { text, note, done } }: { line: RecordLine }): ReactElement {
  return (
    <p className="record-line">
      {done !== undefined && (
        <span className="box" role="img" aria-label={done ? WORDS.done : WORDS.open}>
          {done ? '☑' : '☐'}
        </span>
      )}
      <bdi>{shorten(text, 400)}</bdi> {note && <span className="detail">{shorten(note, 200)}</span>}
    </p>
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
