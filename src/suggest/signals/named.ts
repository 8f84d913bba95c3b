import type { AtlasGraph } from '../../model/graph.ts'
import { foldWords } from '../../text/fold.ts'
import { copyOf } from '../../text/memo.ts'
import type { NameTrie } from '../../text/trie.ts'
import { finished } from '../by-page.ts'
import { type Near, nearest, type Signal } from '../nearest.ts'
import type { Page } from '../pages.ts'
import { tellingness } from '../vectors.ts'
import { isWritten, type PageName, pageNames } from './name-trie.ts'

/** How one page names another in its running text. */
export interface Naming {
  /** Occurrences, those in headings too. */
  count: number
  inHeadings: number
  /** As the text has it the first time. */
  spelling: string
  /** Where that is: the section, and the place in its text; -1 is its heading. */
  section: number
  at: number
  /** How many pages name it. */
  holders: number
  /** 0..1: often, in headings, and by a name that few pages use. */
  strength: number
}

export interface Namings {
  near: Signal
  /** By the page that is named. */
  of: readonly ReadonlyMap<number, Naming>[]
}

/** Each further occurrence closes two fifths of what is left to certainty; a heading counts as three. */
const DOUBT = 0.6
const HEADING = 3

/** Returns who names whom, and for each page the k that it names most tellingly. */
export function namings(pages: readonly Page[], graph: AtlasGraph, k: number): Namings {
  const trie = pageNames(pages, graph)
  const template = templateHeadings(pages)
  const of = pages.map((page) => namedIn(page, trie, template))
  const holders = new Map<number, number>()
  for (const named of of)
    for (const target of named.keys()) holders.set(target, (holders.get(target) ?? 0) + 1)
  for (const named of of)
    for (const [target, naming] of named) {
      naming.holders = holders.get(target) ?? 1
      naming.strength = strengthOf(naming, pages.length)
    }
  const near = of.map((named) =>
    nearest(
      [...named].map(([target, { strength }]): Near => [target, strength]),
      k,
    ),
  )
  return { near, of }
}

function namedIn(
  { index, extract }: Page,
  trie: NameTrie<PageName>,
  template: ReadonlySet<string>,
): ReadonlyMap<number, Naming> {
  const found = new Map<number, Naming>()
  const read = (text: string, section: number, isHeading: boolean) => {
    const accept = (name: PageName, from: number, to: number) => isWritten(name, text, from, to)
    for (const { start, end, values } of trie.find(text, accept)) {
      const target = values.find((name) => name.page !== undefined)?.page
      if (target === undefined || target === index) continue
      const at = isHeading ? -1 : start
      const naming = found.get(target) ?? firstNaming(copyOf(text.slice(start, end)), section, at)
      naming.count++
      if (isHeading) naming.inHeadings++
      found.set(target, naming)
    }
  }
  for (const [number, { section, text }] of extract.sections.entries()) {
    const heading = section.at(-1) ?? ''
    if (!template.has(foldWords(heading))) read(heading, number, true)
    read(text, number, false)
  }
  return finished(found)
}

function firstNaming(spelling: string, section: number, at: number): Naming {
  return { count: 0, inHeadings: 0, spelling, section, at, holders: 1, strength: 0 }
}

/** Headings that a quarter of the pages have, three at least: a form that is filled, not what a page says. */
function templateHeadings(pages: readonly Page[]): Set<string> {
  const holders = new Map<string, number>()
  for (const { extract } of pages) {
    const own = new Set(extract.sections.map(({ section }) => foldWords(section.at(-1) ?? '')))
    for (const heading of own) holders.set(heading, (holders.get(heading) ?? 0) + 1)
  }
  const many = Math.max(3, pages.length / 4)
  return new Set([...holders].filter(([, held]) => held >= many).map(([heading]) => heading))
}

function strengthOf({ count, inHeadings, holders }: Naming, all: number): number {
  const often = 1 - DOUBT ** (count + (HEADING - 1) * inHeadings)
  return often * tellingness(holders, all)
}
