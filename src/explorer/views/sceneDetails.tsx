import type { ReactElement } from 'react'
import { useLookup } from '../context.ts'
import type { MapState } from '../mapState.ts'
import { TEXT } from '../strings.ts'
import type { DetailsProps } from './detailsProps.ts'
import { EdgePanel } from './edgePanel.tsx'
import { LassoPanel } from './lassoPanel.tsx'
import { PathPanel } from './pathPanel.tsx'
import { Selection } from './selection.tsx'

/** Returns whether anything is picked that has something to say. */
export function hasDetails({ select, edge, from, lasso }: MapState): boolean {
  return [select, edge, from, lasso].some((one) => one !== undefined)
}

/** What is picked on the map or in the list: a node or a link, a path, nodes gathered by lasso. */
export function SceneDetails(props: DetailsProps): ReactElement | null {
  const { nodes } = useLookup()
  const { select, edge, from, lasso } = props.route
  const selected = select === undefined ? undefined : nodes.get(select)
  const start = from === undefined ? undefined : nodes.get(from)
  if (!selected && !edge && !start && !lasso) return null
  return (
    <aside className="selection" aria-label={TEXT.mapPage.selection}>
      {edge && <EdgePanel edge={edge} {...props} />}
      {selected && <Selection key={selected.key} node={selected} {...props} />}
      {start && <PathPanel start={start} {...props} />}
      {lasso && <LassoPanel keys={lasso} {...props} />}
    </aside>
  )
}
