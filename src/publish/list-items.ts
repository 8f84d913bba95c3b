import type { List } from 'mdast'
import { defaultHandlers } from 'remark-rehype'

/** Makes an item of a list, without looking through the whole list for each of its items. */
export const listItem: typeof defaultHandlers.listItem = (state, node, parent) =>
  defaultHandlers.listItem(state, node, parent?.type === 'list' ? headOf(parent) : parent)

const heads = new WeakMap<List, List>()

/** Returns a list without items that says whether those of another are apart from each other. */
function headOf(list: List): List {
  const known = heads.get(list)
  if (known) return known
  const isLoose = list.children.some(({ spread, children }) => spread ?? children.length > 1)
  const head: List = { ...list, spread: list.spread || isLoose, children: [] }
  heads.set(list, head)
  return head
}
