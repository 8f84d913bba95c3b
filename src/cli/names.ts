import { distance } from 'fastest-levenshtein'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { UserError } from '../model/problem.ts'
import { findNodes } from '../query/find.ts'
import { nameOf } from '../query/name.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { foldWords } from '../text/fold.ts'
import { printable } from './printable.ts'
import type { Shell } from './shell.ts'

/** A name of several nodes lists at most this many of them. */
const MAX_LISTED = 12
const MAX_GUESSES = 3

/**
 * Returns the node that a person means by a name. Throws a UserError with the nearest names where
 * there is none, and with the candidates where several fit and the first is not exactly it.
 */
export function nodeNamed(name: string, graph: AtlasGraph, shell: Shell): NodeKey {
  const [first, ...others] = findNodes(graph, name)
  if (first === undefined) throw noSuchName(name, graph)
  if (others.length === 0) return first
  if (!isNamedExactly(first, name, graph) || others.some((key) => isTwin(key, first, graph)))
    throw severalNamed(name, [first, ...others], graph)
  const also = others.map((key) => printable(key)).join(', ')
  shell.err.write(`“${printable(name)}” is taken as ${printable(first)}; it also names ${also}\n`)
  return first
}

/** "Episode 9: Circuit Breakers", or the label of an entity. */
export function titleOf(graph: AtlasGraph, key: NodeKey): string {
  const { label } = graph.getNodeAttributes(key)
  const name = nameOf(graph, key)
  return printable(name === label ? label : `${name}: ${label}`)
}

function isNamedExactly(key: NodeKey, name: string, graph: AtlasGraph): boolean {
  return foldWords(graph.getNodeAttribute(key, 'label')) === foldWords(name)
}

/** True of two nodes of one kind with one label: nothing in the name says which is meant. */
function isTwin(a: NodeKey, b: NodeKey, graph: AtlasGraph): boolean {
  const left = graph.getNodeAttributes(a)
  const right = graph.getNodeAttributes(b)
  return left.kind === right.kind && foldWords(left.label) === foldWords(right.label)
}

function severalNamed(name: string, keys: readonly NodeKey[], graph: AtlasGraph): UserError {
  const listed = keys
    .slice(0, MAX_LISTED)
    .map((key) => `  ${printable(key)}  ${titleOf(graph, key)}`)
  const more = keys.length - listed.length
  return new UserError(
    `“${name}” names ${keys.length} nodes`,
    ['Take one by its key:', ...listed, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n'),
  )
}

function noSuchName(name: string, graph: AtlasGraph): UserError {
  const near = [...nearestNumbers(name, graph), ...nearestLabels(name, graph)]
  const guesses = near.slice(0, MAX_GUESSES).map((label) => `“${printable(label, 80)}”`)
  return new UserError(
    `nothing is called “${name}”`,
    guesses.length === 0
      ? 'atlas search finds words in the text.'
      : `Did you mean ${guesses.join(' or ')}?`,
  )
}

/** Returns the episodes of the two numbers nearest to one that no episode has. */
function nearestNumbers(name: string, graph: AtlasGraph): string[] {
  const wanted = /^\s*(?:[a-z]+\.?|#)?\s*#?(\d{1,5})\s*$/i.exec(name)?.[1]
  if (wanted === undefined) return []
  const numbers = new Set<number>()
  graph.forEachNode((_, { kind, number }) => {
    if (kind === 'episode' && number !== undefined) numbers.add(number)
  })
  const far = (number: number) => Math.abs(number - Number(wanted))
  const sorted = [...numbers].sort((a, b) => far(a) - far(b) || a - b)
  return sorted.slice(0, 2).map((number) => `Episode ${number}`)
}

/** Returns the labels nearest to a name by edit distance, as far as they are near at all. */
function nearestLabels(name: string, graph: AtlasGraph): string[] {
  const words = foldWords(name).slice(0, 80)
  if (words === '') return []
  const reach = Math.max(2, Math.floor(words.length / 3))
  const near = new Map<string, number>()
  graph.forEachNode((_, { label, aliases }) => {
    for (const spelling of [label, ...aliases]) {
      const folded = foldWords(spelling)
      if (Math.abs(folded.length - words.length) > reach) continue
      const far = distance(words, folded)
      if (far <= reach) near.set(label, Math.min(far, near.get(label) ?? reach))
    }
  })
  const sorted = [...near].sort(([a, x], [b, y]) => x - y || codeUnitOrder(a, b))
  return sorted.slice(0, MAX_GUESSES).map(([label]) => label)
}
