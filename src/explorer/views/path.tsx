import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { learningPath } from '../../query/path.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import { byDegree, byNumber } from '../lookup.ts'
import { go } from '../navigate.ts'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty } from '../parts/notice.tsx'
import { Picker } from '../parts/picker.tsx'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'
import { type PathRoute, writeRoute } from '../url.ts'
import { Known } from './known.tsx'
import { PathSteps } from './pathSteps.tsx'
import '../styles/path.css'

const WORDS = TEXT.pathPage

/** What must be heard first, for a goal, given what is known. The address holds both. */
export default function PathPlace({ route }: { route: PathRoute }): ReactElement {
  const { nodes, atlas } = useLookup()
  const goal = nodes.get(route.to ?? ('' as NodeKey))
  const goals = useMemo(() => atlas.nodes.filter(isLearnable), [atlas])
  return (
    <div className="page path-page">
      <PageTitle name={goal ? `${WORDS.title}: ${shorten(goal.label, 60)}` : WORDS.title}>
        {WORDS.title}
      </PageTitle>
      <p className="lead">{WORDS.lead}</p>
      <div className="path-choices">
        <Picker
          label={WORDS.goal}
          placeholder={WORDS.goalPlaceholder}
          nothing={TEXT.mapPage.nothingFound}
          nodes={goals}
          onPick={(to) => go({ ...route, to })}
        />
        <Known route={route} goals={goals} />
      </div>
      {goal ? <Answer goal={goal} route={route} /> : <Proposals />}
    </div>
  )
}

function Answer({ goal, route }: { goal: SiteNode; route: PathRoute }): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  const known = useMemo(() => route.known.filter((key) => nodes.has(key)), [route.known, nodes])
  const path = useMemo(() => learningPath(graph, goal.key, { known }), [graph, goal.key, known])
  const unlocked = useMemo(
    () =>
      unlockedBy(graph, goal.key)
        .flatMap((key) => nodes.get(key) ?? [])
        .sort(byNumber),
    [graph, goal.key, nodes],
  )
  return (
    <div className="path-answer">
      <section aria-labelledby="goal-title">
        <h2 id="goal-title" className="path-goal">
          <NodeLink node={goal} />
        </h2>
        <PathSteps path={path} onKnow={(key) => go({ ...route, known: [...route.known, key] })} />
      </section>
      <section className="unlocks" aria-labelledby="unlocks-title">
        <h2 id="unlocks-title">
          {WORDS.unlocks} <span className="count">{unlocked.length}</span>
        </h2>
        {unlocked.length === 0 && <p className="quiet-text">{WORDS.unlocksNothing}</p>}
        <More items={unlocked} first={12} className="plain">
          {(node) => (
            <li key={node.key}>
              <NodeLink node={node} />
            </li>
          )}
        </More>
      </section>
    </div>
  )
}

/** Goals that many others build on, for who has none in mind. */
function Proposals(): ReactElement {
  const { atlas, nodes } = useLookup()
  const most = useMemo(() => {
    const counts = new Map<NodeKey, number>()
    for (const edge of atlas.edges) {
      if (edge.relation === 'requires') counts.set(edge.target, (counts.get(edge.target) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .flatMap(([key]) => nodes.get(key) ?? [])
  }, [atlas, nodes])
  const proposed =
    most.length > 0 ? most : [...nodes.values()].filter(isLearnable).sort(byDegree).slice(0, 10)
  return (
    <>
      <Empty>{WORDS.noGoal}</Empty>
      <ul className="plain">
        {proposed.map((node) => (
          <li key={node.key}>
            <NodeLink node={node} />{' '}
            <a className="quiet-link" href={writeRoute({ view: 'path', to: node.key, known: [] })}>
              {TEXT.nodePage.pathTo}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function isLearnable(node: SiteNode): boolean {
  return node.kind === 'episode' || node.kind === 'pattern' || node.kind === 'concept'
}
