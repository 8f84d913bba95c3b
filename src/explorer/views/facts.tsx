import type { ReactElement, ReactNode } from 'react'
import type { NodeAttributes } from '../../model/graph.ts'
import type { NodeKind } from '../../model/kind.ts'
import { useLookup } from '../context.ts'
import { fold, formatMinutes, shorten } from '../format.ts'
import { nodeRoute, nodesOf } from '../lookup.ts'
import { Name } from '../parts/name.tsx'
import { FIELD_NAMES } from '../strings/records.ts'
import { STATUS_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

type Shown = Partial<NodeAttributes>

const label = (field: string): string => FIELD_NAMES.get(field) ?? field

/** What is known of a node itself: what is short in one line, the rest as name and value. */
export function Facts({ attributes }: { attributes: Shown }): ReactElement {
  return (
    <>
      <FactList className="facts facts-short" facts={shortFacts(attributes)} />
      <FactList className="facts" facts={longFacts(attributes)} />
    </>
  )
}

type Fact = [name: string, value: ReactNode]

/** Nothing where nothing is known. */
function FactList(props: { className: string; facts: readonly Fact[] }): ReactElement | null {
  const facts = props.facts.filter(([, value]) => value !== undefined && value !== '')
  if (facts.length === 0) return null
  return (
    <dl className={props.className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function shortFacts(node: Shown): Fact[] {
  const { series, durationMinutes, duration, status, company, year, date, resourceType } = node
  return [
    [TEXT.nodePage.series, series && <Linked kind="series" name={series} />],
    [label('duration'), durationMinutes ? formatMinutes(durationMinutes) : text(duration)],
    [label('status'), status && (STATUS_NAMES.get(status) ?? text(status))],
    [label('company'), company && <Linked kind="company" name={company} />],
    [TEXT.nodePage.date, text(date ?? (year === undefined ? undefined : String(year)))],
    [label('resourceType'), text(resourceType)],
    [TEXT.nodePage.file, text(node.path)],
  ]
}

function longFacts(node: Shown): Fact[] {
  const aliases = otherSpellings(node)
  return [
    [label('impact'), text(node.impact)],
    [label('rootCause'), text(node.rootCause)],
    [TEXT.nodePage.address, address(node.url)],
    [TEXT.nodePage.aliases, aliases.length > 0 ? text(aliases.slice(0, 20).join(', ')) : undefined],
  ]
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

/** A link to what has a page of its own. */
function Linked({ kind, name }: { kind: NodeKind; name: string }): ReactElement {
  const node = nodesOf(useLookup(), kind).find(({ label }) => label === name)
  if (!node) return <Name text={name} />
  return (
    <a href={writeRoute(nodeRoute(node.key))}>
      <Name text={name} />
    </a>
  )
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
