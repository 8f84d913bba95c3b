import { labelOf, lineOf, placeOf } from './places.ts'
import { type PrerequisiteSource, prerequisiteSources } from './prerequisite-sources.ts'
import { leadsTo, requirementsIn } from './requirements.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'
import { joinWords, quote } from './words.ts'

/** An episode lists its prerequisites in several places, and not the same ones. */
export const prerequisiteDisagreement: Rule = {
  id: 'prerequisite-disagreement',
  severity: 'warning',
  title: 'Prerequisites that disagree between their sources',
  explanation:
    'An episode states its prerequisites in more than one place (YAML header, header lines, a section or table, a graph), and one place names a document that another lacks. What follows from the rest is no disagreement: who requires Episode 3 requires what Episode 3 requires. A page about the episode need not list everything, and “all previous episodes” lists nothing.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nThe first one.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nThe second one.\n',
    'episode-03-logs.md':
      '---\nprerequisites: [1, 2]\n---\n# Episode 3: Logs\n\n**Prerequisites**: Episode 1\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nThe first one.\n',
    'episode-02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 1\n',
    'episode-03-logs.md':
      '---\nprerequisites: [1, 2]\n---\n# Episode 3: Logs\n\n**Prerequisites**: Episode 2\n',
  },
  find(context) {
    const lacks = lackingIn(context)
    return [...prerequisiteSources(context)].flatMap(([from, sources]) => {
      const own = sources.filter(({ isForeign }) => !isForeign)
      const lacking = own.find((source) =>
        sources.some((other) => [...other.targets].some((key) => lacks(source, key, from))),
      )
      return lacking ? [toGap(from, sources, lacking, context)] : []
    })
  },
}

/** Returns whether a place does not name a document, nor one that requires it, nor perhaps means it. */
function lackingIn({ graph, identity }: RuleContext) {
  const requirements = requirementsIn(graph)
  const main = mainKeys(identity.documents)
  return ({ targets, candidates }: PrerequisiteSource, key: string, from: string): boolean => {
    if (key === from || candidates.has(key)) return false
    const named = [...targets]
    if (named.some((one) => main(one) === main(key))) return false
    return !named.some((one) => leadsTo(one, key, requirements))
  }
}

function toGap(
  from: string,
  sources: readonly PrerequisiteSource[],
  lacking: PrerequisiteSource,
  { graph }: RuleContext,
): Gap {
  const lists = sources.map(
    (source) =>
      `${joinWords([...source.targets].map((key) => labelOf(graph, key)))} ${placeWords(source)}`,
  )
  return {
    ...placeOf(lacking.references[0].evidence),
    message: `Found prerequisites of ${labelOf(graph, from)} that disagree: ${lists.join('; ')}, expected the same in every place`,
    subject: from,
    fix: 'Keep them in one place, or name the same documents in all.',
  }
}

/** "in the header (a.md:2)", "below “Prerequisites” (a.md:12, a.md:13)". */
function placeWords({ references: [first, ...others] }: PrerequisiteSource): string {
  const { rule, section } = first.evidence
  const lines = [first, ...others].map(({ evidence }) => lineOf(evidence))
  const heading = section.at(-1)
  const where =
    rule === 'reference/front-matter'
      ? 'in the YAML header'
      : rule === 'reference/mermaid'
        ? 'in the graph'
        : heading === undefined
          ? 'in the text'
          : `below ${quote(heading)}`
  return `${where} (${joinWords([...new Set(lines)])})`
}
