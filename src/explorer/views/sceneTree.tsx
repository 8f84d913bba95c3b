import { type ReactElement, type ReactNode, useMemo, useState } from 'react'
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components'
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { groupByEach } from '../../text/group-by.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { byNumber, type Lookup } from '../lookup.ts'
import type { EdgeName } from '../mapState.ts'
import { useNarrow } from '../narrow.ts'
import { go } from '../navigate.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { Name } from '../parts/name.tsx'
import type { Scene } from '../scene.ts'
import { KIND_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'
import type { MapRoute } from '../url.ts'

/** Pixels of a row: on a narrow window a name has two lines. */
const [ROW, NARROW_ROW] = [36, 52]

interface Row {
  id: string
  text: string
  content: ReactNode
  rows: readonly Row[]
  node?: SiteNode
  /** Of a link below a node. */
  edge?: EdgeName
}

/** Everything on the map as a tree: kinds, their nodes, and the links of those that are opened. */
export function SceneTree({ route, scene }: { route: MapRoute; scene: Scene }): ReactElement {
  const lookup = useLookup()
  const isNarrow = useNarrow()
  const [open, setOpen] = useState<Set<Key>>(new Set(['episode']))
  const rows = useMemo(() => kindRows(lookup, scene, open), [lookup, scene, open])
  const byId = useMemo(() => rowsById(rows), [rows])
  const pick = (key: Key): void => {
    const row = byId.get(String(key))
    if (row?.edge) go({ ...route, edge: row.edge, select: undefined }, { replace: true })
    else if (row?.node) go({ ...route, select: row.node.key, edge: undefined }, { replace: true })
  }
  return (
    <Virtualizer
      key={String(isNarrow)}
      layout={ListLayout}
      layoutOptions={{ rowHeight: isNarrow ? NARROW_ROW : ROW }}
    >
      <Tree
        className="tree"
        aria-label={TEXT.listPage.label}
        items={rows}
        expandedKeys={open}
        onExpandedChange={setOpen}
        onAction={pick}
        renderEmptyState={() => <p className="empty">{TEXT.mapPage.empty}</p>}
      >
        {renderRow}
      </Tree>
    </Virtualizer>
  )
}

function rowsById(rows: readonly Row[]): Map<string, Row> {
  const byId = new Map<string, Row>()
  const add = (row: Row): void => {
    byId.set(row.id, row)
    for (const inner of row.rows) add(inner)
  }
  for (const row of rows) add(row)
  return byId
}

function renderRow(row: Row): ReactElement {
  return (
    <TreeItem id={row.id} textValue={row.text} className="tree-row">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="tree-content">
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron">
                <span aria-hidden="true">▸</span>
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            {row.content}
          </div>
        )}
      </TreeItemContent>
      <Collection items={row.rows}>{renderRow}</Collection>
    </TreeItem>
  )
}

function kindRows(lookup: Lookup, scene: Scene, open: ReadonlySet<Key>): Row[] {
  const edges = edgesByNode(scene.edges)
  return NODE_KINDS.flatMap((kind) => {
    const nodes = scene.nodes.filter((node) => node.kind === kind)
    // An author counts episodes; of all else the most linked is first.
    if (kind === 'episode') nodes.sort(byNumber)
    if (nodes.length === 0) return []
    const rows = open.has(kind)
      ? nodes.map((node) =>
          nodeRow(lookup, node, { edges: edges.get(node.key) ?? [], open, scene }),
        )
      : closed(kind)
    return [
      {
        id: kind,
        text: KIND_NAMES[kind].many,
        content: kindContent(kind, nodes.length),
        rows,
      },
    ]
  })
}

function nodeRow(
  lookup: Lookup,
  node: SiteNode,
  { edges, open, scene }: { edges: readonly SiteEdge[]; open: ReadonlySet<Key>; scene: Scene },
): Row {
  const links = TEXT.linkCount(edges.length)
  const note = scene.guests.has(node.key) ? `${TEXT.mapPage.guest} ${links}` : links
  const rows = open.has(node.key)
    ? edges.flatMap((edge) => edgeRow(lookup, node, edge))
    : closed(node.key, edges.length)
  return {
    id: node.key,
    text: shorten(node.label),
    content: nodeContent(node, note),
    rows,
    node,
  }
}

function edgeRow(lookup: Lookup, node: SiteNode, edge: SiteEdge): Row[] {
  const isOut = edge.source === node.key
  const other = lookup.nodes.get(isOut ? edge.target : edge.source)
  if (!other) return []
  const relation = RELATION_NAMES[edge.relation][isOut ? 'out' : 'in']
  return [
    {
      id: `${node.key}\n${edge.relation} ${edge.origin} ${isOut ? 'out' : 'in'}\n${other.key}`,
      text: `${relation} ${shorten(other.label)}`,
      content: nodeContent(other, undefined, relation),
      rows: [],
      edge: { source: edge.source, relation: edge.relation, target: edge.target },
    },
  ]
}

/**
 * Returns the rows of a row that is closed: one, never seen, that says it can be opened. All rows of
 * a thousand nodes would be slow to build.
 */
function closed(id: string, count = 1): Row[] {
  return count === 0 ? [] : [{ id: `${id}\n…`, text: '', content: null, rows: [] }]
}

function kindContent(kind: NodeKind, count: number): ReactNode {
  return (
    <>
      <KindMark kind={kind} />
      <b>{KIND_NAMES[kind].many}</b>
      <span className="count">{count.toLocaleString('en')}</span>
    </>
  )
}

function nodeContent(node: SiteNode, note?: string, relation?: string): ReactNode {
  return (
    <>
      {relation && <span className="tree-relation">{relation}</span>}
      <KindMark kind={node.kind} named={relation !== undefined} />
      <span className="tree-name">
        {node.kind === 'episode' && node.number !== undefined && (
          <span className="node-number">{node.number} </span>
        )}
        <Name text={node.label} />
      </span>
      {note && <span className="count">{note}</span>}
    </>
  )
}

function edgesByNode(edges: readonly SiteEdge[]): Map<SiteNode['key'], SiteEdge[]> {
  return groupByEach(edges, ({ source, target }) => [source, target])
}
