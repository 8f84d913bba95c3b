import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKind } from '../../model/kind.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { NameTrie } from '../../text/trie.ts'
import { pluralsOf } from '../../text/words.ts'
import type { Page } from '../pages.ts'
import { namesOf } from './names.ts'
import { singular } from './words.ts'

/** A name in the trie and whose it is. */
export interface PageName {
  /** The index of the page; absent for a name of something else, inside which no page is named. */
  page?: number
  /** One word is one word in the text too: "ETH as" is no plural of "etha". */
  isWord: boolean
}

const NAMED_KINDS: ReadonlySet<NodeKind> = new Set(['pattern', 'concept', 'technology', 'incident'])

/**
 * Returns the names of pages, each with the index of its page. A name that two documents share says
 * nothing of either. Other names of the corpus are known too, so that "state machine replication" names
 * no page on replication.
 */
export function pageNames(pages: readonly Page[], graph: AtlasGraph): NameTrie<PageName> {
  const claims = pages
    .filter((page) => !page.isGeneral)
    .flatMap((page) => namesOf(page, graph).map((name) => ({ name, page })))
  const owners = groupBy(claims, ({ name }) => foldWords(name))
  const trie = new NameTrie<PageName>()
  for (const group of owners.values()) {
    const owner = ownerOf(group)
    if (!owner) continue
    const value = { page: owner.page.index, isWord: !foldWords(owner.name).includes(' ') }
    for (const form of formsOf(owner.name)) trie.add(form, value)
  }
  graph.forEachNode((_, { kind, label }) => {
    const name = foldWords(label)
    if (NAMED_KINDS.has(kind) && name.includes(' ') && !owners.has(name))
      trie.add(label, { isWord: false })
  })
  return trie
}

/** True where a text has the name as it should be written. */
export function isWritten({ isWord }: PageName, text: string, start: number, end: number): boolean {
  return !isWord || !/[\s_]/.test(text.slice(start, end))
}

/** A title is often a plural ("Vector Clocks"), and the text speaks of one of them, or the other way round. */
function formsOf(name: string): Set<string> {
  return new Set([name, singular(name), ...pluralsOf(name)])
}

interface Claim {
  name: string
  page: Page
}

/** Versions of one text share its names; the main one answers to them. */
function ownerOf(claims: readonly Claim[]): Claim | undefined {
  if (new Set(claims.map(({ page }) => page.family)).size > 1) return undefined
  return claims.find(({ page }) => page.family === page.key) ?? claims[0]
}
