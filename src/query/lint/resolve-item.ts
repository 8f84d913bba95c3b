import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { foldWords } from '../../text/fold.ts'
import { pageFiles, readLink } from '../../text/link-path.ts'
import { remembered, rememberedOf } from '../../text/memo.ts'
import { findNodes, folded } from '../find.ts'
import { listenOrder } from '../order.ts'
import { isStep, titledAfter } from '../teachers.ts'
import type { ListItem } from './path-list.ts'

/** What an item of a hand-written path means: each inner list is the candidates for one document. */
export interface Meaning {
  item: ListItem
  documents: NodeKey[][]
  /** A title beside a number, and the document that has it instead. */
  misnamed?: { title: string; titled: NodeKey }
}

const NUMBERS =
  /^(?:episodes?|eps?\.?|e|#)\s*#?(?<list>\d{1,5}(?:\.\d{1,2})?(?:\s*(?:[-–—,&]|to|and|through)\s*(?:episodes?\s*)?#?\d{1,5}(?:\.\d{1,2})?(?![\d.]*\s*(?!(?:and|to|through)\b)\p{L}))*)(?<rest>.*)$/iu
/** Of numbers in one item: with more of them it names nothing. */
const MAX_NUMBERS = 1000

/** Returns the documents that an item names: by its link, its numbers, its title, or a part of it. */
export function meaningOf(graph: AtlasGraph, item: ListItem, file: string): Meaning {
  const linked = item.link === undefined ? [] : linkedTo(graph, item.link, file)
  if (linked.length > 0) return { item, documents: [linked] }
  const numbered = NUMBERS.exec(item.text)?.groups
  if (!numbered) return { item, documents: titledBy(graph, item.text) }
  const title = (numbered.rest ?? '').replace(/^[\s:–—.\-)]+/, '')
  const numbers = numbersOf(numbered.list ?? '')
  const documents = numbers.map((number) => found(graph).of(number))
  const [first, ...more] = documents
  if (first === undefined || more.length > 0 || title === '') return { item, documents }
  return { item, ...byTitle(graph, first, title) }
}

/** The documents of each number, looked for once in a graph. */
const found = rememberedOf((graph: AtlasGraph) => ({
  of: remembered((number) => findNodes(graph, number)),
}))

/** Chooses among documents of one number by a title; a title of another document is said. */
function byTitle(
  graph: AtlasGraph,
  candidates: readonly NodeKey[],
  title: string,
): Omit<Meaning, 'item'> {
  const words = foldWords(title)
  const fitting = candidates.filter((key) => {
    const label = foldWords(graph.getNodeAttribute(key, 'label'))
    return ` ${label} `.includes(` ${words} `) || ` ${words} `.includes(` ${label} `)
  })
  if (fitting.length > 0) return { documents: [fitting] }
  const others = labelled(graph, words)
  const [titled] = others
  const isOther = titled !== undefined && others.length === 1 && !candidates.includes(titled)
  return { documents: [[...candidates]], ...(isOther ? { misnamed: { title, titled } } : {}) }
}

/** The documents whose title holds some words. */
function labelled(graph: AtlasGraph, words: string): NodeKey[] {
  const holds = (key: string) =>
    ` ${folded(graph.getNodeAttribute(key, 'label'))} `.includes(` ${words} `)
  return graph.filterNodes((key) => isStep(graph, key) && holds(key)) as NodeKey[]
}

/** Returns the document whose title has most words in common with a text, if it is half of both. */
export function nearestTo(graph: AtlasGraph, text: string): NodeKey | undefined {
  const words = new Set(foldWords(text).split(' '))
  const order = listenOrder(graph)
  const near = (graph.filterNodes((key) => isStep(graph, key)) as NodeKey[]).flatMap((key) => {
    const own = new Set(folded(graph.getNodeAttribute(key, 'label')).split(' '))
    const shared = [...words].filter((word) => own.has(word)).length
    return shared * 4 >= words.size + own.size ? [{ key, share: shared / own.size }] : []
  })
  return near.sort((a, b) => b.share - a.share || order(a.key, b.key))[0]?.key
}

/** "3", "3-5", "3, 4 and 7" as single numbers; none where they are too many. */
function numbersOf(list: string): string[] {
  const numbers: string[] = []
  for (const part of list.split(/\s*(?:,|&|\band\b)\s*/i)) {
    const [from = NaN, to = from] = (part.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
    if (Number.isNaN(from)) continue
    const last = Math.max(from, to)
    if (last - from + numbers.length >= MAX_NUMBERS) return []
    for (let number = from; number <= last; number++) numbers.push(String(number))
  }
  return numbers
}

/** The whole text, else what stands before a dash, a colon or a bracket; a pattern stands for its own episode. */
function titledBy(graph: AtlasGraph, text: string): NodeKey[][] {
  const parts = [
    text,
    ...[/\s+[-–—|]\s+/, /\s*[([]/, /:\s/].map((mark) => text.split(mark)[0] ?? ''),
  ]
  for (const part of new Set(parts)) {
    if (foldWords(part) === '') continue
    const found = findNodes(graph, part)
    const documents = found.filter((key) => isStep(graph, key))
    if (documents.length > 0) return [documents]
    const [name] = found
    const titled = name === undefined ? [] : titledAfter(graph, name)
    if (titled.length === 1) return [titled]
  }
  return []
}

/** The document at the end of a link: relative to the file or the corpus, else the only one with that path. */
function linkedTo(graph: AtlasGraph, link: string, file: string): NodeKey[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return []
  const { path } = readLink(link, file)
  const bare = readLink(link.replace(/^(?:\.{1,2}\/)+/, ''), '').path
  const documents = graph.filterNodes((key) => isStep(graph, key)) as NodeKey[]
  const pathOf = (key: NodeKey) => graph.getNodeAttribute(key, 'path') ?? ''
  for (const wanted of [path, bare].flatMap((one) => (one ? pageFiles(one) : []))) {
    const exact = documents.filter((key) => pathOf(key) === wanted)
    if (exact.length > 0) return exact
  }
  if (bare === undefined) return []
  // The path may stand in it from above the corpus, or be cut short.
  const files = pageFiles(bare)
  return documents.filter((key) =>
    files.some(
      (one) => `/${pathOf(key)}`.endsWith(`/${one}`) || `/${one}`.endsWith(`/${pathOf(key)}`),
    ),
  )
}
