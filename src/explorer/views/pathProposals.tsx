import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { nextSteps } from '../../query/next.ts'
import { useExplorer, useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { byDegree } from '../lookup.ts'
import { CountTitle } from '../parts/countTitle.tsx'
import { NodeList } from '../parts/nodeList.tsx'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'
import { type PathRoute, writeRoute } from '../url.ts'

const WORDS = TEXT.pathPage
const FIRST = 10

interface Props {
  goals: readonly SiteNode[]
  route: PathRoute
}

/** For who has no goal in mind: what many others build on, and what is open after what is known. */
export function PathProposals({ goals, route }: Props): ReactElement {
  const { atlas, nodes } = useLookup()
  const most = useMemo(() => {
    const counts = new Map<NodeKey, number>()
    for (const edge of atlas.edges) {
      if (edge.relation === 'requires') counts.set(edge.target, (counts.get(edge.target) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, FIRST)
      .flatMap(([key]) => nodes.get(key) ?? [])
  }, [atlas, nodes])
  const proposed = most.length > 0 ? most : [...goals].sort(byDegree).slice(0, FIRST)
  return (
    <>
      <Opened known={route.known} />
      <Empty>{WORDS.noGoal}</Empty>
      <NodeList
        nodes={proposed}
        first={FIRST}
        beside={({ key }) => (
          <a className="quiet-link" href={writeRoute({ ...route, to: key })}>
            {TEXT.nodePage.pathTo}
          </a>
        )}
      />
    </>
  )
}

/** What can be heard next by who knows or has heard something: the fringe over the whole corpus. */
function Opened({ known }: { known: readonly NodeKey[] }): ReactElement | null {
  const { nodes } = useLookup()
  const graph = useGraph()
  const heard = useExplorer((state) => state.heard)
  const opened = useMemo(() => {
    const all = [...known, ...heard].filter((key) => nodes.has(key))
    if (all.length === 0) return []
    const { steps } = nextSteps(graph, { known: all })
    return steps.filter(({ because }) => because.length > 0)
  }, [graph, known, heard, nodes])
  if (opened.length === 0) return null
  return (
    <section className="path-opened" aria-labelledby="opened-title">
      <CountTitle level={2} id="opened-title" count={opened.length}>
        {WORDS.opened}
      </CountTitle>
      <NodeList nodes={opened.map((step) => nodes.get(step.key) ?? step)} first={FIRST} />
    </section>
  )
}
