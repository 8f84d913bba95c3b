import type { AtlasGraph, NodeAttributes } from '../model/graph.ts'
import type { SiteConnection } from '../model/site.ts'
import type { ShownNode } from '../query/show.ts'
import { columnsOf, hang, padTo } from './columns.ts'
import { titleOf } from './names.ts'
import { printable } from './printable.ts'
import type { Stream } from './streams.ts'
import { duration } from './words.ts'

/** Connections of one relation and direction. */
interface Group {
  relation: string
  direction: 'out' | 'in'
  connections: SiteConnection[]
}

const LABEL_WIDTH = 13
const HOW_WIDTH = 14
const MAX_NAME = 60

/** Returns a node as text: its facts, then its connections by relation, each with where it is said. */
export function nodeText(shown: ShownNode, graph: AtlasGraph, out: Stream): string {
  const { key, attributes, connections } = shown
  const title = out.style('bold', titleOf(graph, key))
  const head = [`${title}  ${attributes.kind}`, out.style('dim', printable(key))]
  const facts = factsOf(attributes).map(([name, value]) =>
    hang(`  ${padTo(LABEL_WIDTH, name)}`, printable(value, 400), out.width),
  )
  const groups = groupsOf(connections).flatMap((group) => ['', ...groupLines(group, graph, out)])
  return `${[...head, ...facts, ...groups].join('\n')}\n`
}

function factsOf(attributes: NodeAttributes): [name: string, value: string][] {
  const { series, part, variant, durationMinutes, status, path, aliases } = attributes
  const facts: [string, string | number | undefined][] = [
    ['series', series],
    ['part', part],
    ['variant', variant],
    ['duration', durationMinutes === undefined ? attributes.duration : duration(durationMinutes)],
    ['status', status],
    ['company', attributes.company],
    ['date', attributes.date ?? attributes.year],
    ['impact', attributes.impact],
    ['root cause', attributes.rootCause],
    ['type', attributes.resourceType],
    ['url', attributes.url],
    ['file', path],
    ['also called', aliases.length === 0 ? undefined : aliases.join(', ')],
  ]
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
}

function groupsOf(connections: readonly SiteConnection[]): Group[] {
  const groups = new Map<string, Group>()
  for (const connection of connections) {
    const { relation, direction } = connection
    const id = `${relation} ${direction}`
    const group = groups.get(id) ?? { relation, direction, connections: [] }
    group.connections.push(connection)
    groups.set(id, group)
  }
  // What a document is about stands before what it names in passing.
  for (const group of groups.values())
    group.connections.sort((a, b) => Number(isPassing(a)) - Number(isPassing(b)))
  return [...groups.values()]
}

function isPassing({ salience }: SiteConnection): boolean {
  return salience === 'mention'
}

function groupLines(group: Group, graph: AtlasGraph, out: Stream): string[] {
  const { relation, direction, connections } = group
  const arrow = direction === 'out' ? '→' : '←'
  const heading = out.style('bold', `${arrow} ${relation} (${connections.length})`)
  const names = connections.map((connection) => printable(titleOf(graph, connection.key), MAX_NAME))
  const width = Math.max(...names.map(columnsOf))
  const rows = connections.map((connection, index) => {
    const how = padTo(HOW_WIDTH, howOf(connection))
    const name = padTo(width, names[index] ?? '')
    return `  ${name}  ${how}${out.style('dim', placesOf(connection))}`.trimEnd()
  })
  return [heading, ...rows]
}

/** "core, 14×": how much a document is about it, and how often it is said. */
function howOf({ salience, weight, origin }: SiteConnection): string {
  const words = [
    ...(origin === 'inferred' ? ['inferred'] : []),
    ...(salience === undefined ? [] : [salience]),
    ...(weight > 1 ? [`${weight}×`] : []),
  ]
  return words.join(', ')
}

function placesOf({ evidence }: SiteConnection): string {
  const [first, ...more] = evidence
  if (first === undefined) return ''
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  return `${printable(first.path)}:${first.line}${others}`
}
