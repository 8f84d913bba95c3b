import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { useExplorer } from '../context.ts'
import { shorten } from '../format.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

interface Props {
  node: NodeKey
  name: string
}

/**
 * Leads to a node on the map as the reader left it: what the filters there hide is shown all the
 * same, and said to be so.
 */
export function OnMap({ node, name }: Props): ReactElement {
  const map = useExplorer((state) => state.map)
  return (
    <a
      className="hit-map"
      href={writeRoute({ ...map, view: 'map', select: node })}
      aria-label={TEXT.searchPage.onMapOf(shorten(name, 80))}
    >
      {TEXT.searchPage.onMap}
    </a>
  )
}
