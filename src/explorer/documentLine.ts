/** Shows the block that holds a line of the file; returns how to take the mark away. */
export function markLine(article: HTMLElement, line: number): () => void {
  const block = blockAt(article, line)
  if (!block) return () => {}
  block.classList.add('marked')
  // After the heading took the focus and the page its full height.
  const frame = requestAnimationFrame(() => block.scrollIntoView({ block: 'center' }))
  return () => {
    cancelAnimationFrame(frame)
    block.classList.remove('marked')
  }
}

/** Returns the innermost block that starts on `line` or nearest before it, else the first of all. */
function blockAt(article: HTMLElement, line: number): Element | undefined {
  const blocks = [...article.querySelectorAll('[id^="L"]')]
  let best: Element | undefined = blocks[0]
  let bestLine = 0
  for (const block of blocks) {
    const start = lineOf(block)
    if (start === undefined || start > line || start < bestLine) continue
    best = block
    bestLine = start
  }
  return best
}

/** Returns the line of the file on which a block starts. */
export function lineOf(block: Element): number | undefined {
  const match = /^L(\d+)$/.exec(block.id)
  return match ? Number(match[1]) : undefined
}
