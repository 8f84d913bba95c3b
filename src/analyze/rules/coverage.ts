import type { Evidence } from '../../model/evidence.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { rememberedOf } from '../../text/memo.ts'
import { episodeJudge } from './episodes.ts'
import type { RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'

/** An episode that is about a pattern, with how often it says so. */
export interface Cover {
  episode: string
  weight: number
  evidence: Evidence
}

/** Fewer episodes than this make no pattern one that runs through a corpus. */
const MIN_EPISODES = 3
/** In a large corpus it takes a larger part of it. */
const MIN_SHARE = 0.03

/**
 * Returns the patterns that run through the corpus: at the core of three episodes and more, versions
 * counted once, each with its episodes, those that say most of it first. Several rules ask for them.
 */
export const runningPatterns = rememberedOf(
  ({ graph, identity }: RuleContext): ReadonlyMap<string, readonly Cover[]> => {
    const main = mainKeys(identity.documents)
    const isEpisode = episodeJudge(identity.documents)
    const episodes = new Set<string>(identity.documents.filter(isEpisode).map(({ key }) => key))
    const least = Math.max(MIN_EPISODES, Math.ceil(episodes.size * MIN_SHARE))
    const running = new Map<string, Cover[]>()
    for (const pattern of graph.filterNodes((_, { kind }) => kind === 'pattern')) {
      const covers = new Map<string, Cover>()
      graph.forEachInEdge(pattern, (_, { relation, salience, weight, evidence }, from) => {
        const [first] = evidence
        const episode = main(from)
        if (relation !== 'covers' || salience !== 'core' || !first || !episodes.has(episode)) return
        const known = covers.get(episode)
        if (!known || known.weight < weight)
          covers.set(episode, { episode, weight, evidence: first })
      })
      if (covers.size >= least) running.set(pattern, [...covers.values()].sort(mostFirst))
    }
    return running
  },
)

function mostFirst(a: Cover, b: Cover): number {
  return b.weight - a.weight || codeUnitOrder(a.episode, b.episode)
}
