import type { AtlasGraph } from '../../model/graph.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { NameTrie } from '../../text/trie.ts'
import { pluralsOf } from '../../text/words.ts'
import { type Near, nearest, type Signal } from '../nearest.ts'
import type { Page } from '../pages.ts'
import { tellingness } from '../vectors.ts'
import { namesOf } from './names.ts'

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

/** Returns who names whom. A name that two documents share says nothing of either. */
export function namings(pages: readonly Page[], graph: AtlasGraph, k: number): Namings {
  const trie = trieOf(pages, graph)
  const found = pages.map((page) => namedIn(page, trie))
  const holders = new Map<number, number>()
  for (const named of found)
    for (const target of named.keys()) holders.set(target, (holders.get(target) ?? 0) + 1)
  for (const named of found)
    for (const [target, naming] of named) {
      naming.holders = holders.get(target) ?? 1
      naming.strength = strengthOf(naming, pages.length)
    }
  const near = found.map((named) =>
    nearest(
      [...named].map(([target, { strength }]): Near => [target, strength]),
      k,
    ),
  )
  return { near, of: found }
}

function trieOf(pages: readonly Page[], graph: AtlasGraph): NameTrie<number> {
  const owners = groupBy(
    pages
      .filter((page) => !page.isGeneral)
      .flatMap((page) => namesOf(page, graph).map((name) => ({ name, page }))),
    ({ name }) => foldWords(name),
  )
  const trie = new NameTrie<number>()
  for (const claims of owners.values()) {
    const [first] = claims
    if (!first || new Set(claims.map(({ page }) => page.family)).size > 1) continue
    const owner = claims.find(({ page }) => page.family === page.key) ?? first
    for (const form of [owner.name, ...pluralsOf(owner.name)]) trie.add(form, owner.page.index)
  }
  return trie
}

function namedIn({ index, extract }: Page, trie: NameTrie<number>): Map<number, Naming> {
  const found = new Map<number, Naming>()
  const read = (text: string, section: number, isHeading: boolean) => {
    for (const { start, end, values } of trie.find(text)) {
      const [target] = values
      if (target === undefined || target === index) continue
      const naming = found.get(target) ?? {
        count: 0,
        inHeadings: 0,
        spelling: text.slice(start, end),
        section,
        at: isHeading ? -1 : start,
        holders: 1,
        strength: 0,
      }
      naming.count++
      if (isHeading) naming.inHeadings++
      found.set(target, naming)
    }
  }
  for (const [number, { section, text }] of extract.sections.entries()) {
    read(section.at(-1) ?? '', number, true)
    read(text, number, false)
  }
  return found
}

function strengthOf({ count, inHeadings, holders }: Naming, all: number): number {
  const often = 1 - DOUBT ** (count + (HEADING - 1) * inHeadings)
  return often * tellingness(holders, all)
}
