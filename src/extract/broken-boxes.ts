import type { List, Root } from 'mdast'
import type { Problem } from '../model/problem.ts'
import { type Fault, firstFault } from './first-fault.ts'
import { flowNodes } from './flow.ts'
import { plainText } from './inline.ts'
import { readBox } from './values/checklist.ts'

/** What was to be a box: nothing in it, too much, another sign, other brackets, or one bracket alone. */
const NO_BOX =
  /^(?:\[\]|\[ {2,4}\]|\[[-yY*vV/]\]|\[ ?[xX] ?\](?=\S)|\[ [xX] ?\]|\[[xX] \]|\([xX ]\)|\[[xX ]?(?= \p{L}))/u

/**
 * Returns a warning for items of a checklist whose box is none: nobody knows whether they are done, and
 * the brackets are part of their text. Other items of the list must have boxes.
 */
export function brokenBoxes(tree: Root, path: string): Problem[] {
  const faults: Fault[] = []
  for (const node of flowNodes(tree)) if (node.type === 'list') faults.push(...faultsIn(node))
  const so = 'as it is this is text'
  return firstFault(faults, path, { rule: 'broken-checkbox', several: 'items', so })
}

function faultsIn({ children }: List): Fault[] {
  const items = children.flatMap(({ checked, children: [first] }) =>
    first?.type === 'paragraph' ? [{ checked, first, text: plainText(first) }] : [],
  )
  const hasBox = (item: (typeof items)[number]) =>
    typeof item.checked === 'boolean' || readBox(item.text).done !== undefined
  if (!items.some(hasBox)) return []
  return items.flatMap((item) => {
    const sign = hasBox(item) ? undefined : NO_BOX.exec(item.text)?.[0]
    const { line = 1, column = 1 } = item.first.position?.start ?? {}
    return sign === undefined
      ? []
      : [{ line, column, found: `“${sign}” before an item`, expected: '“[ ]” or “[x]”' }]
  })
}
