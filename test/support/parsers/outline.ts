import type { Nodes } from 'mdast'

/** A node of a syntax tree as it is compared: what it says, where it stands, what is in it. */
export interface Outline {
  type: string
  /** What the node says beside its children. */
  says: Record<string, unknown>
  /** `line:column-line:column`; what the reference finds in texts afterwards has none. */
  place?: string
  /** The first line of a node that has a place. */
  line?: number
  children: Outline[]
  /** Equal for two nodes exactly if nothing that is compared differs between them. */
  key: string
}

const FIELDS = [
  'value',
  'url',
  'title',
  'alt',
  'depth',
  'ordered',
  'start',
  'spread',
  'checked',
  'lang',
  'meta',
  'identifier',
  'referenceType',
  'align',
] as const

/** Returns a syntax tree as it is compared: neighbouring texts are one, an absent field and `null` the same. */
export function toOutline(node: Nodes): Outline {
  const says: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const value = (node as unknown as Record<string, unknown>)[field]
    if (value !== undefined && value !== null) says[field] = value
  }
  const children = 'children' in node ? joinTexts(node.children.map(toOutline)) : []
  const start = node.position?.start
  const end = node.position?.end
  const place = start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : undefined
  return finish({
    type: node.type,
    says,
    children,
    ...(place !== undefined && { place }),
    ...(start && { line: start.line }),
  })
}

function joinTexts(nodes: Outline[]): Outline[] {
  const joined: Outline[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (node.type === 'text' && before?.type === 'text') {
      const value = String(before.says.value) + String(node.says.value)
      const place = [before.place?.split('-')[0], node.place?.split('-')[1]].join('-')
      joined[joined.length - 1] = finish({ ...before, says: { value }, place })
    } else joined.push(node)
  }
  return joined
}

function finish(node: Omit<Outline, 'key'>): Outline {
  const inner = node.children.map(({ key }) => key).join(',')
  return { ...node, key: `${node.type}${node.place ?? ''}${JSON.stringify(node.says)}[${inner}]` }
}
