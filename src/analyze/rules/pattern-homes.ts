import type { Extract } from '../../model/extract.ts'
import { foldWords } from '../../text/fold.ts'
import { groupByEach } from '../../text/group-by.ts'
import { rememberedOf } from '../../text/memo.ts'
import type { RuleContext } from './rule.ts'

/** A heading deeper than this is a detail of something else. */
const MAX_DEPTH = 3

/**
 * Returns whether a pattern has a home: a page of its own, or an episode that names it in its title or
 * in a heading of the upper levels. A title may have its words in another order: "Replication:
 * Leaders and Followers".
 */
export function homeFinder({ graph, extracts }: RuleContext): (pattern: string) => boolean {
  const headings = headingsByWord(extracts)
  const titles = titlesByWord(extracts)
  return (pattern) => {
    const { path, label, aliases } = graph.getNodeAttributes(pattern)
    if (path !== undefined) return true
    const words = foldWords(label).split(' ').map(singular)
    const alike = words.length > 1 ? (titles.get(words[0] ?? '') ?? []) : []
    if (alike.some((title) => words.every((word) => title.has(word)))) return true
    return [label, ...aliases].some((name) => isInHeading(foldWords(name), headings))
  }
}

/** The headings that have a word, folded, with a blank at each end. */
type Headings = ReadonlyMap<string, readonly string[]>

/** Several rules ask for the homes in one corpus. */
const headingsByWord = rememberedOf(
  (extracts: readonly Extract[]): Headings =>
    groupByEach(new Set(extracts.flatMap(headingsOf)), (heading) => heading.trim().split(' ')),
)

const titlesByWord = rememberedOf((extracts: readonly Extract[]) =>
  groupByEach(extracts.map(titleWords), (title) => title),
)

const headingsOf = rememberedOf(({ title, outline }: Extract): readonly string[] => {
  const upper = outline.filter(({ depth }) => depth <= MAX_DEPTH).map(({ text }) => text)
  return [title, ...upper].map((text) => ` ${foldWords(text)} `)
})

/** Only the headings with the name's rarest word are looked at. */
function isInHeading(name: string, headings: Headings): boolean {
  const lists = name.split(' ').map((word) => headings.get(word) ?? [])
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a))
  return fewest.some((heading) => heading.includes(` ${name} `))
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const titleWords = rememberedOf(
  ({ title }: Extract): ReadonlySet<string> => new Set(foldWords(title).split(' ').map(singular)),
)
