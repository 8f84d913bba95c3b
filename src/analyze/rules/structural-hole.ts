import { codeUnitOrder } from '../../text/compare.ts'
import { groupBy } from '../../text/group-by.ts'
import { episodeJudge } from './episodes.ts'
import { documentLinks } from './links.ts'
import { labelOf, titlePlace } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { alikeGroups, type Group, type Likeness, likenessOf, topicsOf } from './topics.ts'
import { countOf, joinWords } from './words.ts'

const side = (first: number, name: string): Record<string, string> => {
  const [a, b, c] = [first, first + 1, first + 2]
  const head = (n: number) => `# Episode ${n}: ${name} ${n}\n\n`
  return {
    [`episode-0${a}-${name.toLowerCase()}.md`]: `${head(a)}Before Episodes ${b} and ${c}.\n\n- **Bulkhead**: a wall\n- **Feature Flag**: a switch\n- **Monotonic Clock**: a clock\n`,
    [`episode-0${b}-${name.toLowerCase()}.md`]: `${head(b)}Between Episodes ${a} and ${c}.\n`,
    [`episode-0${c}-${name.toLowerCase()}.md`]: `${head(c)}After Episodes ${a} and ${b}.\n`,
  }
}

const TWO_SIDES = { ...side(1, 'Ships'), ...side(4, 'Trains') }

/** Two parts of a corpus talk of the same things and do not know of each other. */
export const structuralHole: Rule = {
  id: 'structural-hole',
  severity: 'info',
  title: 'Two parts of the corpus that share patterns and no link',
  explanation:
    'The episodes fall into groups that link among themselves. Two groups have the same uncommon patterns at their core, and no episode of one names an episode of the other (a structural hole, Burt 1992). The finding names the two that have most in common; of each group only the widest hole is told.',
  failing: TWO_SIDES,
  passing: {
    ...TWO_SIDES,
    'episode-04-trains.md': `${TWO_SIDES['episode-04-trains.md']}\nSee Episode 1.\n`,
  },
  find(context) {
    const topics = topicsOf(context)
    const groups = groupsOf(context)
    const linked = linkedGroups(groups, context)
    const holes = alikeGroups(groups, topics).flatMap(([a, b]): Hole[] => {
      if (linked.get(a)?.has(b)) return []
      const likeness = likenessOf(a, b, topics)
      return likeness ? [{ a, b, likeness }] : []
    })
    return widestOfEach(holes).map((hole) => toGap(hole, context))
  },
}

/** Returns for each group those of which some episode is linked with one of its own. */
function linkedGroups(groups: readonly Group[], context: RuleContext): Map<Group, Set<Group>> {
  const { linkedWith } = documentLinks(context)
  const groupOf = new Map(groups.flatMap((group) => group.map((key) => [key, group] as const)))
  return new Map(
    groups.map((group) => {
      const others = group.flatMap((key) => [...linkedWith(key)].map((other) => groupOf.get(other)))
      return [group, new Set(others.filter((other) => other !== undefined))]
    }),
  )
}

/** A group that nobody links to has holes on all sides: the widest one is enough. */
function widestOfEach(holes: readonly Hole[]): Hole[] {
  const told = new Set<Group>()
  return [...holes]
    .sort((x, y) => y.likeness.strength - x.likeness.strength)
    .filter(({ a, b }) => {
      if (told.has(a) || told.has(b)) return false
      told.add(a).add(b)
      return true
    })
}

/** Fewer episodes are no part of a corpus. */
const MIN_GROUP = 3

/** Returns the communities that hold three episodes and more of which some are linked. */
function groupsOf({ graph, identity }: RuleContext): Group[] {
  const isEpisode = episodeJudge(identity.documents)
  const episodes = identity.documents.filter(isEpisode).map(({ key }) => key)
  const groups = groupBy(episodes, (key) => graph.getNodeAttribute(key, 'community'))
  return [...groups]
    .filter(([community, members]) => community !== undefined && members.length >= MIN_GROUP)
    .map(([, members]) => members)
    .filter((members) => members.some((a) => members.some((b) => a !== b && graph.hasEdge(a, b))))
    .sort((a, b) => b.length - a.length || codeUnitOrder(a[0] ?? '', b[0] ?? ''))
}

interface Hole {
  a: Group
  b: Group
  likeness: Likeness
}

function toGap({ a, b, likeness }: Hole, { graph, extracts }: RuleContext): Gap {
  const [from, to] = [...likeness.pair].sort(codeUnitOrder) as [string, string]
  const extract = extracts.find(({ key }) => key === from)
  const shared = joinWords(likeness.shared.slice(0, 4).map((pattern) => labelOf(graph, pattern)))
  const names = (group: Group) => {
    const [first] = [...group].sort(
      (x, y) =>
        (graph.getNodeAttribute(y, 'pageRank') ?? 0) -
          (graph.getNodeAttribute(x, 'pageRank') ?? 0) || codeUnitOrder(x, y),
    )
    return `${countOf(group.length, 'episode')} around ${labelOf(graph, first ?? '')}`
  }
  return {
    ...(extract ? titlePlace(extract) : { path: '', line: 1, column: 1 }),
    message: `Found no link between ${names(a)} and ${names(b)}, which share ${shared}, expected one; ${labelOf(graph, from)} and ${labelOf(graph, to)} have most in common`,
    subject: from,
    fix: `Name ${labelOf(graph, to)} in ${labelOf(graph, from)}, or the other way round.`,
  }
}
