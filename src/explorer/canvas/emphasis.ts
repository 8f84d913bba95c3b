import type { NodeKey } from '../../model/key.ts'
import { type EdgeName, isEdge } from '../mapState.ts'
import type { Drawing, Line, Mark } from './drawing.ts'

/** What stands out from the rest, which pales. */
export interface Emphasis {
  marks: readonly Mark[]
  lines: readonly Line[]
  /** Those that are meant themselves, not only near. */
  centres: readonly Mark[]
}

export interface Picked {
  hovered: NodeKey | undefined
  edge: EdgeName | undefined
  selected: NodeKey | undefined
  /** The links of a chain, in its order. */
  path: readonly EdgeName[]
}

/** Returns what stands out: what is pointed at, else an edge, else a chain, else a selection. */
export function emphasisOf(drawing: Drawing, picked: Picked): Emphasis | undefined {
  const hovered = picked.hovered && drawing.byKey.get(picked.hovered)
  if (hovered) return aroundMark(drawing, hovered)
  if (picked.edge) {
    const chosen = chain(drawing, [picked.edge])
    if (chosen) return chosen
  }
  const selected = picked.selected && drawing.byKey.get(picked.selected)
  const path = picked.path.length > 0 ? chain(drawing, picked.path) : undefined
  if (path && (!selected || path.marks.includes(selected)))
    return selected ? { ...path, centres: [selected] } : path
  return selected ? aroundMark(drawing, selected) : undefined
}

function aroundMark(drawing: Drawing, centre: Mark): Emphasis {
  const lines = drawing.linesOf.get(centre.key) ?? []
  const marks = new Set([centre, ...lines.flatMap(({ source, target }) => [source, target])])
  return { marks: [...marks], lines, centres: [centre] }
}

function chain(drawing: Drawing, names: readonly EdgeName[]): Emphasis | undefined {
  const lines = names.flatMap(
    (name) => drawing.linesOf.get(name.source)?.filter(({ edge }) => isEdge(edge, name)) ?? [],
  )
  const marks = new Set(
    names.flatMap(({ source, target }) =>
      [drawing.byKey.get(source), drawing.byKey.get(target)].flatMap((mark) => mark ?? []),
    ),
  )
  return marks.size === 0 ? undefined : { marks: [...marks], lines, centres: [...marks] }
}
