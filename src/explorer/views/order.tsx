import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { SiteConnection, SiteNode } from '../../model/site.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { byNumber } from '../lookup.ts'
import { CountTitle } from '../parts/countTitle.tsx'
import { NodeList } from '../parts/nodeList.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.nodePage

interface Props {
  node: SiteNode
  connections: readonly SiteConnection[]
}

/** What a node requires, and what it opens the way to. */
export function Order({ node, connections }: Props): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  const required = useMemo(() => {
    const own = connections.filter((one) => one.relation === 'requires' && one.direction === 'out')
    return [...new Set(own.map((one) => one.key))].flatMap((key) => nodes.get(key) ?? [])
  }, [connections, nodes])
  const unlocked = useMemo(
    () => unlockedBy(graph, node.key).flatMap((key) => nodes.get(key) ?? []),
    [graph, node.key, nodes],
  )
  return (
    <div className="columns order">
      <Part title={WORDS.requires} nodes={required} empty={WORDS.requiresNothing} />
      <Part title={WORDS.unlocks} nodes={unlocked.sort(byNumber)} empty={WORDS.unlocksNothing} />
    </div>
  )
}

interface PartProps {
  title: string
  nodes: readonly SiteNode[]
  empty: ReactNode
}

function Part({ title, nodes, empty }: PartProps): ReactElement {
  return (
    <section>
      <CountTitle level={2} count={nodes.length}>
        {title}
      </CountTitle>
      {nodes.length === 0 && <p className="quiet-text">{empty}</p>}
      <NodeList nodes={nodes} first={8} />
    </section>
  )
}
