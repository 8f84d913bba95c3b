import type { Extract } from '../../model/extract.ts'
import { foldWords } from '../../text/fold.ts'
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
  const headings = extracts.map(headingsOf)
  const titles = extracts.map(titleWords)
  return (pattern) => {
    const { path, label, aliases } = graph.getNodeAttributes(pattern)
    if (path !== undefined) return true
    const words = foldWords(label).split(' ').map(singular)
    if (words.length > 1 && titles.some((title) => words.every((word) => title.has(word))))
      return true
    const names = [label, ...aliases].map((name) => ` ${foldWords(name)} `)
    return headings.some((text) => names.some((name) => text.includes(name)))
  }
}

const headingsOf = rememberedOf(({ title, outline }: Extract): string => {
  const upper = outline.filter(({ depth }) => depth <= MAX_DEPTH).map(({ text }) => text)
  return [title, ...upper].map((text) => ` ${foldWords(text)} `).join('\n')
})

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const titleWords = rememberedOf(
  ({ title }: Extract): ReadonlySet<string> => new Set(foldWords(title).split(' ').map(singular)),
)
