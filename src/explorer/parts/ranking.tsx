import type { ReactElement, ReactNode } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { TEXT } from '../strings.ts'
import { NodeLink } from './nodeLink.tsx'

interface Props {
  title: string
  nodes: readonly SiteNode[]
  measure: (node: SiteNode) => number
  /** The measure has no unit: only the bar is shown. */
  isRelative?: boolean
  /** How the measure was taken, where that needs saying. */
  children?: ReactNode
}

/** The first of a kind by a measure, with a bar each; nothing where there are none. */
export function Ranking({
  title,
  nodes,
  measure,
  isRelative,
  children,
}: Props): ReactElement | null {
  const most = nodes[0] ? measure(nodes[0]) : 0
  if (most === 0) return null
  return (
    <section className="ranking">
      <h2>{title}</h2>
      <ol>
        {nodes.map((node) => (
          <li key={node.key}>
            <NodeLink node={node} />
            {!isRelative && <span className="ranking-value">{TEXT.linkCount(measure(node))}</span>}
            <meter className="bar" min={0} max={most} value={measure(node)} aria-hidden="true" />
          </li>
        ))}
      </ol>
      {children}
    </section>
  )
}
