import type { AtlasGraph } from '../../model/graph.ts'
import { foldWords } from '../../text/fold.ts'
import type { Page } from '../pages.ts'

/** "Episode 12:", "EIP-20:", "Part 3 –": what stands before the title proper. */
const COUNTER = /^\p{L}+[\s#.-]+\d+(?:[\s.]*[:–—|]|\s+-)\s*/u

/** A title says more than the name: "(ACL)", "Pattern", "Pattern Mastery". */
const BRACKETS = /\s*\(([^()]*)\)/g

/**
 * Returns what other texts may call a page: its title, whole, without its counter, and up to its
 * colon or dash; an abbreviation in brackets at its end; of a home page all spellings of its entity.
 */
export function namesOf(page: Page, graph: AtlasGraph): string[] {
  const title = page.title.replace(COUNTER, '')
  const plain = title.replace(BRACKETS, '')
  const short = /\((\p{Lu}[\p{Lu}\p{N}-]+)\)$/u.exec(title)?.[1] ?? ''
  const names = [title, plain, headOf(plain), short, ...entityNames(page, graph)]
  const bare = names.flatMap((name) => [name, name.replace(/\s+patterns?$/iu, '')])
  return [...new Set(bare.map((name) => name.trim()))].filter(isName)
}

function headOf(title: string): string {
  return title.split(/:\s|\s[–—-]\s/)[0] ?? title
}

function entityNames({ key, isEpisode, extract }: Page, graph: AtlasGraph): string[] {
  if (isEpisode || !graph.hasNode(key)) return []
  const { label, aliases } = graph.getNodeAttributes(key)
  return [label, ...aliases, ...extract.aliases]
}

/** Longer than this is a sentence, shorter than three letters is anything. */
function isName(name: string): boolean {
  const words = foldWords(name)
  return words.length >= 3 && words.split(' ').length <= 8 && /\p{L}{2}/u.test(words)
}
