import type { List, ListItem } from 'mdast'
import { isBold, plainText } from '../inline.ts'

/**
 * Returns the items of a list, and below a label without a value the items that stand a space or two
 * further right: to Markdown they are its neighbours, to their author they are its list.
 */
export function nestedItems(list: List): ListItem[] {
  const top: { item: ListItem; below: ListItem[] }[] = []
  for (const item of list.children) {
    const last = top.at(-1)
    if (last && columnOf(item) > columnOf(last.item) && isOpen(last.item)) last.below.push(item)
    else top.push({ item, below: [] })
  }
  return top.map(({ item, below }) =>
    below.length === 0
      ? item
      : { ...item, children: [...item.children, { ...list, children: below }] },
  )
}

function columnOf({ position }: ListItem): number {
  return position?.start.column ?? 1
}

/** True for an item that is a label and nothing more. */
function isOpen({ children: [first, ...others] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || others.length > 0) return false
  return isBold(first.children) || /[:：]$/.test(plainText(first))
}
