import type { ReactElement, ReactNode } from 'react'
import type { NodeAttributes } from '../../model/graph.ts'
import { fold, formatMinutes, shorten } from '../format.ts'
import { FIELD_NAMES, STATUS_NAMES, TEXT } from '../strings.ts'

type Shown = Partial<NodeAttributes>

const label = (field: string): string => FIELD_NAMES.get(field) ?? field

/** What is known of a node itself, as name and value; nothing where nothing is known. */
export function Facts({ attributes }: { attributes: Shown }): ReactElement | null {
  const facts = factsOf(attributes)
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(node: Shown): [string, ReactNode][] {
  const aliases = otherSpellings(node)
  const rows: [string, ReactNode][] = [
    [TEXT.nodePage.series, text(node.series)],
    [
      label('duration'),
      node.durationMinutes ? formatMinutes(node.durationMinutes) : text(node.duration),
    ],
    [label('status'), node.status && (STATUS_NAMES.get(node.status) ?? text(node.status))],
    [label('company'), text(node.company)],
    [
      TEXT.nodePage.date,
      text(node.date ?? (node.year === undefined ? undefined : String(node.year))),
    ],
    [label('impact'), text(node.impact)],
    [label('rootCause'), text(node.rootCause)],
    [label('resourceType'), text(node.resourceType)],
    [TEXT.nodePage.address, address(node.url)],
    [TEXT.nodePage.aliases, aliases.length > 0 ? text(aliases.slice(0, 20).join(', ')) : undefined],
    [TEXT.nodePage.file, text(node.path)],
  ]
  return rows.filter(([, value]) => value !== undefined && value !== '')
}

/** Spellings that differ in more than case, hyphens and a plural: the others are no news. */
function otherSpellings({ label = '', aliases = [] }: Shown): string[] {
  const plain = (name: string): string =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/s\b/g, '')
  const seen = new Set([plain(label)])
  return aliases.filter((alias) => !seen.has(plain(alias)) && seen.add(plain(alias)))
}

function text(value: string | undefined): ReactNode {
  return value === undefined || value === '' ? undefined : <bdi>{shorten(value, 600)}</bdi>
}

/** An address is a link only where it leads to the web: the corpus may say `javascript:`. */
export function address(url: string | undefined): ReactNode {
  if (!url) return undefined
  if (!/^https?:\/\/[^/]/i.test(url)) return <bdi>{shorten(url, 200)}</bdi>
  return (
    <a href={url} rel="noreferrer noopener" className="external">
      <bdi>{shorten(url, 80)}</bdi>
    </a>
  )
}
