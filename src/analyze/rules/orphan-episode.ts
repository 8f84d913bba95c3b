import type { Relation } from '../../model/kind.ts'
import { episodeJudge } from './episodes.ts'
import { labelOf, titlePlace } from './places.ts'
import type { Rule, RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'

/** An episode that stands alone. */
export const orphanEpisode: Rule = {
  id: 'orphan-episode',
  severity: 'info',
  title: 'Episode that is linked to no other',
  explanation:
    'No other document names this one and it names none, so no path through the corpus leads to it. Name what it builds on or what comes next. Versions of an episode count with it; overviews and other unnumbered pages among numbered episodes are not judged.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nMore on this in Episode 2.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-queues.md': '# Episode 3: Queues\n\nA subject of its own.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nMore on this in Episode 2.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-queues.md': '# Episode 3: Queues\n\nThese build on Episode 2.\n',
  },
  find(context) {
    const { extracts, identity, graph } = context
    const mains = identity.documents.filter(({ role }) => role === 'main')
    if (mains.length < 2) return []
    const linked = linkedDocuments(context)
    const isJudged = episodeJudge(mains)
    const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
    return mains.flatMap((document) => {
      const extract = byPath.get(document.path)
      if (!extract || !isJudged(document) || linked.has(document.key)) return []
      return [
        {
          ...titlePlace(extract),
          message: `Found no link from or to ${labelOf(graph, document.key)}, expected at least one other document that names it or that it names`,
          subject: document.key,
          fix: 'Name what it builds on, or what to hear next.',
        },
      ]
    })
  },
}

const NO_LINK: ReadonlySet<Relation> = new Set<Relation>(['part-of', 'variant-of'])

/** Returns documents with a link to another one; who only tries to link is no orphan either. */
function linkedDocuments({ identity, graph }: RuleContext): Set<string> {
  const main = mainKeys(identity.documents)
  const linked = new Set<string>()
  graph.forEachEdge((_, { relation, origin }, from, to, source, target) => {
    if (origin !== 'stated' || NO_LINK.has(relation)) return
    if (source.path === undefined || target.path === undefined || main(from) === main(to)) return
    linked.add(main(from)).add(main(to))
  })
  for (const { from, resolution } of identity.references)
    if (resolution.state === 'ambiguous' || resolution.state === 'missing') linked.add(main(from))
  return linked
}
