import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { byNumber } from '../lookup.ts'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage
const FIRST = 12

/** What requires the goal, directly or not: where one can go from there. */
export function PathUnlocks({ goal }: { goal: NodeKey }): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  const unlocked = useMemo(
    () =>
      unlockedBy(graph, goal)
        .flatMap((key) => nodes.get(key) ?? [])
        .sort(byNumber),
    [graph, goal, nodes],
  )
  return (
    <section className="unlocks" aria-labelledby="unlocks-title">
      <h3 id="unlocks-title">
        {WORDS.unlocks} <span className="count">{unlocked.length}</span>
      </h3>
      {unlocked.length === 0 && <p className="quiet-text">{WORDS.unlocksNothing}</p>}
      <More items={unlocked} first={FIRST} className="plain">
        {(node) => (
          <li key={node.key}>
            <NodeLink node={node} />
          </li>
        )}
      </More>
    </section>
  )
}
