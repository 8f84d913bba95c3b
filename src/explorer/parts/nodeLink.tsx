import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import { nodeRoute } from '../lookup.ts'
import { writeRoute } from '../url.ts'
import { KindMark } from './kindMark.tsx'
import { Name } from './name.tsx'

interface Linked {
  key: NodeKey
  label: string
  kind: NodeKind
  number?: number
}

interface Props {
  node: Linked
  /** Where it leads, if not to the node's page. */
  href?: string
}

/** A link to a node's page, with the sign of its kind; episodes with their number. */
export function NodeLink({ node, href = writeRoute(nodeRoute(node.key)) }: Props): ReactElement {
  return (
    <a className="node-link" href={href}>
      <KindMark kind={node.kind} named />
      <span>
        {numberOf(node)}
        <Name text={node.label} />
      </span>
    </a>
  )
}

/** The number is left out where the label has it already: "Episode 12: Clocks". */
function numberOf({ number, label }: Linked): ReactElement | undefined {
  if (number === undefined || new RegExp(`\\b0*${number}\\b`).test(label.slice(0, 40))) return
  return <span className="node-number">{number} </span>
}
