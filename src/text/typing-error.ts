/**
 * True where a text differs from another by one typing error: a letter more, less or other, or two
 * neighbours in the wrong order.
 */
export function isTypingError(written: string, meant: string): boolean {
  let start = 0
  while (start < written.length && written[start] === meant[start]) start++
  let end = 0
  const most = Math.min(written.length, meant.length) - start
  while (end < most && written.at(-1 - end) === meant.at(-1 - end)) end++
  const left = written.slice(start, written.length - end)
  const right = meant.slice(start, meant.length - end)
  if (left === right) return false
  const isSwapped = left.length === 2 && left === [...right].reverse().join('')
  return isSwapped || (left.length <= 1 && right.length <= 1)
}
