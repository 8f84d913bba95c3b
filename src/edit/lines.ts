/** A line of a text and where it stands; the text behind a final line end is an empty line. */
export interface Line {
  start: number
  /** Where its line end begins. */
  end: number
  text: string
  /** `\n`, `\r\n`, or nothing at the end of the text. */
  lineEnd: string
}

/** Returns the lines of a text, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r?\n/g)) {
    lines.push({ start, end: index, text: text.slice(start, index), lineEnd })
    start = index + lineEnd.length
  }
  lines.push({ start, end: text.length, text: text.slice(start), lineEnd: '' })
  return lines
}

/** Returns the line end for words put in behind a line: its own, else the one most used around it. */
export function lineEndAt(lines: readonly Line[], index: number): string {
  const own = lines[index]?.lineEnd
  if (own) return own
  const crlf = lines.filter((line) => line.lineEnd === '\r\n').length
  return crlf * 2 > lines.length - 1 ? '\r\n' : '\n'
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}

/** Returns the columns that a line is indented by; a tab goes to the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0
  for (const char of text) {
    if (char === ' ') columns++
    else if (char === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}
