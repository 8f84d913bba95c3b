import { type ReactElement, useLayoutEffect, useRef } from 'react'
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
  const isPicking = start !== undefined && props.route.to === undefined
  useFocus(JSON.stringify([select, edge, from, lasso]), isPicking)
  if (!selected && !edge && !start && !lasso) return null
  const path = start && <PathPanel start={start} {...props} />
  return (
    <aside className="selection" aria-label={TEXT.mapPage.selection}>
      {edge && <EdgePanel edge={edge} {...props} />}
      {isPicking && path}
      {selected && <Selection key={selected.key} node={selected} {...props} />}
      {!isPicking && path}
      {lasso && <LassoPanel keys={lasso} {...props} />}
    </aside>
  )
}

/**
 * Where what had the focus is gone with its panel, another panel takes it, or else the map or the list. The
 * panel of what was found by name takes it too, and the one that asks for the other end of a path.
 */
function useFocus(picked: string, isPicking: boolean): void {
  const last = useRef({ picked, isPicking })
  useLayoutEffect(() => {
    const before = last.current
    last.current = { picked, isPicking }
    if (before.picked === picked) return
    const isLost = document.activeElement === document.body
    const isFound = document.activeElement?.closest('.map-side .picker') != null
    if (!isLost && !isFound && !(isPicking && !before.isPicking)) return
    const find = (what: string): HTMLElement | null => document.querySelector(what)
    const aim = find('.selection h2') ?? find('[role=application], [role=treegrid]')
    aim?.focus({ preventScroll: isLost })
  }, [picked, isPicking])
}
