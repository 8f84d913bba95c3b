import type { ReactElement, ReactNode } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { NodeLink } from './nodeLink.tsx'

interface Props {
  title: string
  nodes: readonly SiteNode[]
  measure: (node: SiteNode) => number
  /** Says the measure in words; one without a unit is shown by its bar alone. */
  say?: (measure: number) => string
  /** Says how a node came by its measure. */
  why?: (node: SiteNode) => string
  /** How the measure was taken, where that needs saying. */
  children?: ReactNode
}

/** The first of a kind by a measure, with a bar each; nothing where there are none. */
export function Ranking({ title, nodes, measure, say, why, children }: Props): ReactElement | null {
  const most = nodes[0] ? measure(nodes[0]) : 0
  if (most === 0) return null
  return (
    <section className="ranking">
      <h2>{title}</h2>
      {children}
      <ol>
        {nodes.map((node) => (
          <li key={node.key}>
            <NodeLink node={node} />
            {say && <span className="ranking-value">{say(measure(node))}</span>}
            {why && <span className="ranking-why">{why(node)}</span>}
            <Bar share={measure(node) / most} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Says nothing that the order and the words do not. */
function Bar({ share }: { share: number }): ReactElement {
  return (
    <svg className="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share} height="1" />
    </svg>
  )
}
