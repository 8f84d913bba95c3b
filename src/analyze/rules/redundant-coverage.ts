import type { Extract } from '../../model/extract.ts'
import type { DocumentIdentity } from '../../model/identity.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { rememberedOf } from '../../text/memo.ts'
import { definedIn } from './definition-heading.ts'
import { episodeJudge } from './episodes.ts'
import { documentLinks } from './links.ts'
import { labelOf, titlePlace } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { quote } from './words.ts'

/** Two episodes of a series introduce one thing from the beginning. */
export const redundantCoverage: Rule = {
  id: 'redundant-coverage',
  severity: 'info',
  title: 'The same introduction twice in one series',
  explanation:
    'Two episodes of one series explain one pattern, concept or technology under a heading that defines it (“What is X?”, “X Basics”, “Introduction to X”), or have titles of the same words, and neither names the other. Where one names the other, or goes on from the definition (“Advanced X”, “X in Production”), it is progression and no finding.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n## What is a Bulkhead?\n\nA wall in a ship.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nBetween Episodes 1 and 3.\n',
    'episode-03-logs.md': '# Episode 3: Logs\n\n## Bulkhead Basics\n\nA wall in a ship.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n## What is a Bulkhead?\n\nA wall in a ship.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nBetween Episodes 1 and 3.\n',
    'episode-03-logs.md': '# Episode 3: Logs\n\n## Advanced Bulkheads\n\nMore walls in a ship.\n',
  },
  find(context) {
    const { areLinked } = documentLinks(context)
    const introductions = [...titlesIn(context), ...definitionsIn(context)]
    const pairs = [...groupBy(introductions, ({ id }) => id).values()].flatMap((all) => {
      const [first, ...later] = [...all].sort(inSeriesOrder)
      const again = later.find(
        ({ document }) =>
          first &&
          document.number !== first.document.number &&
          !areLinked(document.key, first.document.key),
      )
      return first && again ? [{ first, again }] : []
    })
    // Who repeats the title repeats the definition too: two episodes are reported once.
    const perPair = groupBy(
      pairs,
      ({ first, again }) => `${first.document.key}\n${again.document.key}`,
    )
    return [...perPair.values()].flatMap(([pair]) =>
      pair ? [toGap(pair.first, pair.again, context)] : [],
    )
  },
}

interface Introduction {
  /** Series and thing, or series and words of a title. */
  id: string
  name: string
  line: number
  document: DocumentIdentity
}

function definitionsIn(context: RuleContext): Introduction[] {
  const { identity, extracts } = context
  const nameOf = thingsByName(context)
  const byPath = new Map<string, Extract>(extracts.map((extract) => [extract.path, extract]))
  return identity.documents.filter(episodeJudge(identity.documents)).flatMap((document) => {
    const extract = byPath.get(document.path)
    return (extract ? definitionsOf(extract) : []).flatMap(({ term, line }) => {
      const thing = nameOf.get(term)
      return thing
        ? [{ id: `${document.scope}\n${thing.key}`, name: thing.name, line, document }]
        : []
    })
  })
}

interface Definition {
  term: string
  line: number
}

/** The headings of a document that define something, with the term that each defines. */
const definitionsOf = rememberedOf(({ outline }: Extract): readonly Definition[] =>
  outline.flatMap(({ text, line }) => {
    const term = definedIn(text)
    return term === undefined ? [] : [{ term, line }]
  }),
)

/** Words that a title may have or lack and be the same. */
const FILLERS = new Set('a an and for in of on the to with pattern protocol explained'.split(' '))

/** The titles of episodes, by their words in any order; one word, or a part of several, tells too little. */
function titlesIn({ identity, extracts }: RuleContext): Introduction[] {
  const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
  return identity.documents.filter(episodeJudge(identity.documents)).flatMap((document) => {
    const extract = byPath.get(document.path)
    const words = foldWords(document.title)
      .split(' ')
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
      .filter((word) => !FILLERS.has(word))
    const isPart = extract?.part !== undefined || words.includes('part')
    if (!extract || isPart || new Set(words).size < 2) return []
    const id = `${document.scope}\n${[...new Set(words)].sort().join(' ')}`
    return [{ id, name: document.title, line: titlePlace(extract).line, document }]
  })
}

/** Returns the patterns, concepts and technologies of the corpus by every folded name. */
function thingsByName({ graph }: RuleContext): Map<string, { key: string; name: string }> {
  const names = new Map<string, { key: string; name: string }>()
  graph.forEachNode((key, { kind, label, aliases }) => {
    if (kind !== 'pattern' && kind !== 'concept' && kind !== 'technology') return
    for (const name of [label, ...aliases]) names.set(foldWords(name), { key, name: label })
  })
  return names
}

function inSeriesOrder(a: Introduction, b: Introduction): number {
  return (
    (a.document.number ?? Number.POSITIVE_INFINITY) -
      (b.document.number ?? Number.POSITIVE_INFINITY) ||
    codeUnitOrder(a.document.path, b.document.path) ||
    a.line - b.line
  )
}

function toGap(first: Introduction, again: Introduction, { graph }: RuleContext): Gap {
  const before = `${labelOf(graph, first.document.key)} (${first.document.path}:${first.line})`
  return {
    path: again.document.path,
    line: again.line,
    column: 1,
    message: `Found ${quote(again.name)} introduced again, after ${before}, expected a link to it and what is new`,
    subject: again.document.key,
    fix: `Link to ${labelOf(graph, first.document.key)} and go on from there.`,
  }
}
