import type { ReactElement, ReactNode } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import { More } from './more.tsx'
import { NodeLink } from './nodeLink.tsx'

interface Props<T> {
  nodes: readonly T[]
  first: number
  className?: string
  /** What stands behind the link to a node. */
  beside?: (node: T) => ReactNode
}

/** Links to nodes: the first ones, and the rest when asked. */
export function NodeList<T extends { key: NodeKey; kind: NodeKind; label: string }>({
  nodes,
  first,
  className = 'plain',
  beside,
}: Props<T>): ReactElement {
  return (
    <More items={nodes} first={first} className={className}>
      {(node) => (
        <li key={node.key}>
          <NodeLink node={node} />
          {beside && <> {beside(node)}</>}
        </li>
      )}
    </More>
  )
}
