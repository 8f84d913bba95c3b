import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { SiteConnection, SiteNode } from '../../model/site.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { byNumber } from '../lookup.ts'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
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
      <h2>
        {title} <span className="count">{nodes.length}</span>
      </h2>
      {nodes.length === 0 && <p className="quiet-text">{empty}</p>}
      <More items={nodes} first={8} className="plain">
        {(node) => (
          <li key={node.key}>
            <NodeLink node={node} />
          </li>
        )}
      </More>
    </section>
  )
}
