import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { byNumber } from '../lookup.ts'
import { CountTitle } from '../parts/countTitle.tsx'
import { NodeList } from '../parts/nodeList.tsx'
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
      <CountTitle level={3} id="unlocks-title" count={unlocked.length}>
        {WORDS.unlocks}
      </CountTitle>
      {unlocked.length === 0 && <p className="quiet-text">{WORDS.unlocksNothing}</p>}
      <NodeList nodes={unlocked} first={FIRST} />
    </section>
  )
}
