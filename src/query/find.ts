import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { NODE_KINDS } from '../model/kind.ts'
import { foldWords } from '../text/fold.ts'
import { remembered } from '../text/memo.ts'
import { listenOrder } from './order.ts'

/** Labels as comparable words: whoever looks for many names meets each of them again. */
export const folded = remembered(foldWords)

/**
 * Returns the nodes that a person may mean by a name, best first: a key, a number ("5", "Episode 5",
 * "E05"), a path, a label or alias, then labels that begin with or contain the words. A better way
 * of matching hides the worse ones, so one result means no doubt.
 */
export function findNodes(graph: AtlasGraph, name: string): NodeKey[] {
  if (graph.hasNode(name)) return [name as NodeKey]
  const words = foldWords(name)
  if (words === '') return []
  const ways = [
    () => byNumber(graph, name),
    () => byPath(graph, name),
    () => byLabel(graph, (label) => label === words),
    () => byAlias(graph, words),
    () => byLabel(graph, (label) => label.startsWith(`${words} `)),
    () => byLabel(graph, (label) => ` ${label} `.includes(` ${words} `)),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

function byNumber(graph: AtlasGraph, name: string): NodeKey[] {
  const digits = /^(?:episode|ep\.?|e|#)?\s*#?(\d+(?:\.\d+)?)$/i.exec(name.trim())?.[1]
  if (digits === undefined) return []
  return keys(graph, (key) => {
    const { kind, number, variant } = graph.getNodeAttributes(key)
    return kind === 'episode' && number === Number(digits) && variant === undefined
  })
}

function byPath(graph: AtlasGraph, name: string): NodeKey[] {
  const path = name.replace(/^\.\//, '')
  return keys(graph, (key) => {
    const own = graph.getNodeAttribute(key, 'path')
    return own !== undefined && (own === path || own.replace(/\.[^.]+$/, '') === path)
  })
}

function byLabel(graph: AtlasGraph, fits: (label: string) => boolean): NodeKey[] {
  return keys(graph, (key) => fits(folded(graph.getNodeAttribute(key, 'label'))))
}

function byAlias(graph: AtlasGraph, words: string): NodeKey[] {
  return keys(graph, (key) =>
    graph.getNodeAttribute(key, 'aliases').some((alias) => folded(alias) === words),
  )
}

/** Episodes first, then the kinds in their usual order. */
function keys(graph: AtlasGraph, fits: (key: string) => boolean): NodeKey[] {
  const order = listenOrder(graph)
  const rank = (key: string) => NODE_KINDS.indexOf(graph.getNodeAttribute(key, 'kind'))
  return graph.filterNodes(fits).sort((a, b) => rank(a) - rank(b) || order(a, b)) as NodeKey[]
}
