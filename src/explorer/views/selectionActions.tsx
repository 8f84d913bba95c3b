import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import type { MapState } from '../mapState.ts'
import { TEXT } from '../strings.ts'
import type { MapRoute } from '../url.ts'

const WORDS = TEXT.mapPage

interface Props {
  node: SiteNode
  route: MapRoute
  onChange: (change: Partial<MapState>) => void
}

/** What the pointer does on the map, as buttons: each is reached by keyboard. */
export function SelectionActions({ node, route, onChange }: Props): ReactElement {
  const { edges } = useLookup()
  const pins = route.pins ?? []
  const isPinned = pins.some(({ key }) => key === node.key)
  const gathered = route.lasso ?? []
  const near = (edges.get(node.key) ?? []).flatMap(({ source, target }) => [source, target])
  const gather = (keys: readonly NodeKey[]): void =>
    onChange({ lasso: [...new Set([...gathered, ...keys])] })
  const actions = [
    route.focus !== node.key && {
      name: WORDS.focus,
      act: () => onChange({ focus: node.key, sight: undefined }),
    },
    route.from !== undefined && route.from !== node.key
      ? {
          name: WORDS.pathTo,
          act: () =>
            onChange({ to: node.key, chain: undefined, select: undefined, sight: undefined }),
        }
      : {
          name: WORDS.pathFrom,
          act: () => onChange({ from: node.key, to: undefined, chain: undefined }),
        },
    {
      name: isPinned ? WORDS.unpin : WORDS.pin,
      act: () => onChange({ pins: togglePin(pins, node) }),
    },
    gathered.includes(node.key)
      ? { name: WORDS.ungather, act: () => onChange({ lasso: without(gathered, node.key) }) }
      : { name: WORDS.gather, act: () => gather([node.key]) },
    near.length > 0 && { name: WORDS.gatherNear, act: () => gather([node.key, ...near]) },
  ]
  return (
    <div className="selection-buttons">
      {actions.map(
        (action) =>
          action && (
            <button key={action.name} type="button" onClick={action.act}>
              {action.name}
            </button>
          ),
      )}
    </div>
  )
}

function togglePin(pins: NonNullable<MapState['pins']>, { key, x, y }: SiteNode): MapState['pins'] {
  const rest = pins.filter((pin) => pin.key !== key)
  if (rest.length === pins.length) return [...pins, { key, x, y }]
  return rest.length === 0 ? undefined : rest
}

function without(keys: readonly NodeKey[], key: NodeKey): NodeKey[] | undefined {
  const rest = keys.filter((one) => one !== key)
  return rest.length === 0 ? undefined : rest
}
