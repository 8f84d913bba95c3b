import { NODE_KINDS } from '../../model/kind.ts'
import type { SiteNode } from '../../model/site.ts'
import { naturalOrder } from '../../text/compare.ts'
import { colorProperty } from '../kinds.ts'
import type { Lookup } from '../lookup.ts'
import type { Coloring, Sizing } from '../mapState.ts'
import type { Palette } from '../palette.ts'
import { KIND_NAMES } from '../strings.ts'

/** A colour and what it stands for. */
export interface ColorGroup {
  id: string
  name: string
  nodes: number
  color: (palette: Palette) => string
  /** The same colour, as a property of the style sheets. */
  swatch: string
}

/** What the colours of the map say, in the order of the legend. */
export interface Coloration {
  by: Coloring
  groups: readonly ColorGroup[]
  groupOf: (node: SiteNode) => ColorGroup | undefined
}

/** A colour more could not be told from the others: what is left shares one. */
const MOST = 8
const REST = 'rest'
/** A community below this is a remainder, not a topic. */
const LEAST_COMMUNITY = 5

/** Returns what the colours say of these nodes. */
export function colorationOf(
  lookup: Lookup,
  nodes: readonly SiteNode[],
  by: Coloring,
  restName: string,
): Coloration {
  if (by === 'kind') return byKind(nodes)
  const idOf = by === 'community' ? communityId : seriesId
  const names = new Map(lookup.atlas.communities.map(({ id, name }) => [String(id), name]))
  const nameOf = (id: string): string => (by === 'community' ? (names.get(id) ?? '') : id)
  const counts = new Map<string, number>()
  for (const node of lookup.atlas.nodes) {
    const id = idOf(node)
    if (id !== undefined && nameOf(id) !== '') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const ids = [...counts]
    .filter(([, count]) => by === 'series' || count >= LEAST_COMMUNITY)
    .sort((a, b) => b[1] - a[1] || naturalOrder(a[0], b[0]))
    .map(([id]) => id)
    .slice(0, MOST)
  const groups = ids.map((id, at) =>
    group(id, nameOf(id), (palette) => palette.groups[at] ?? palette.muted, `--group-${at + 1}`),
  )
  const rest = group(REST, restName, (palette) => palette.muted, '--muted')
  return counted(by, nodes, [...groups, rest], (node) => {
    const at = ids.indexOf(idOf(node) ?? '')
    return groups[at] ?? rest
  })
}

/** Returns what the map can be coloured by with this data. */
export function coloringsOf({ atlas }: Lookup): Coloring[] {
  const series = new Set(atlas.nodes.flatMap(({ series: name }) => name ?? []))
  const communities = atlas.communities.filter(
    ({ name, size }) => name !== '' && size >= LEAST_COMMUNITY,
  )
  const all: [Coloring, boolean][] = [
    ['kind', true],
    ['community', communities.length > 1],
    ['series', series.size > 1],
  ]
  return all.flatMap(([coloring, isThere]) => (isThere ? [coloring] : []))
}

/** Returns what nodes can be sized by with this data. */
export function sizingsOf({ atlas }: Lookup): Sizing[] {
  return atlas.nodes.some(({ pageRank }) => pageRank !== undefined)
    ? ['degree', 'pagerank']
    : ['degree']
}

function byKind(nodes: readonly SiteNode[]): Coloration {
  const groups = NODE_KINDS.map((kind) =>
    group(
      kind,
      KIND_NAMES[kind].many,
      (palette) => palette.kinds.get(kind) ?? palette.muted,
      colorProperty(kind),
    ),
  )
  return counted('kind', nodes, groups, ({ kind }) => groups[NODE_KINDS.indexOf(kind)])
}

function group(id: string, name: string, color: ColorGroup['color'], swatch: string): ColorGroup {
  return { id, name, nodes: 0, color, swatch }
}

function counted(
  by: Coloring,
  nodes: readonly SiteNode[],
  groups: readonly ColorGroup[],
  groupOf: Coloration['groupOf'],
): Coloration {
  const counts = new Map<ColorGroup | undefined, number>()
  for (const node of nodes) counts.set(groupOf(node), (counts.get(groupOf(node)) ?? 0) + 1)
  const seen = groups
    .map((one) => ({ ...one, nodes: counts.get(one) ?? 0 }))
    .filter(({ nodes: count }) => count > 0)
  return { by, groups: seen, groupOf }
}

const communityId = ({ community }: SiteNode): string | undefined =>
  community === undefined ? undefined : String(community)
const seriesId = ({ kind, series }: SiteNode): string | undefined =>
  kind === 'episode' ? series : undefined
