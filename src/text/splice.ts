/** Words put into a text; `offset` counts UTF-16 units of the text before any of its splices. */
export interface Splice {
  offset: number
  insert: string
}

/** Returns the text with all splices in it. They are sorted by offset, each offset once. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = ''
  let from = 0
  for (const { offset, insert } of splices) {
    edited += text.slice(from, offset) + insert
    from = offset
  }
  return edited + text.slice(from)
}

/**
 * Returns splices of the first text that do what `splices` and then `next` do, where `next` counts
 * in the text that `splices` gives.
 */
export function addSplice(splices: readonly Splice[], next: Splice): Splice[] {
  const added: Splice[] = []
  let grown = 0
  let isPlaced = false
  for (const splice of splices) {
    const start = splice.offset + grown
    const end = start + splice.insert.length
    if (!isPlaced && next.offset < start) {
      added.push({ ...next, offset: next.offset - grown })
      isPlaced = true
    }
    if (!isPlaced && next.offset <= end) {
      const at = next.offset - start
      const insert = splice.insert.slice(0, at) + next.insert + splice.insert.slice(at)
      added.push({ ...splice, insert })
      isPlaced = true
    } else added.push(splice)
    grown += splice.insert.length
  }
  if (!isPlaced) added.push({ ...next, offset: next.offset - grown })
  return added
}

/** Returns how to say splices of a text in bytes of its UTF-8. */
export function toByteOffsets(text: string, splices: readonly Splice[]): Splice[] {
  const encoder = new TextEncoder()
  let bytes = 0
  let from = 0
  return splices.map(({ offset, insert }) => {
    bytes += encoder.encode(text.slice(from, offset)).length
    from = offset
    return { offset: bytes, insert }
  })
}
