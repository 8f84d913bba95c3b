const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u

/** Returns how many columns a terminal needs for a line of text. */
export function columnsOf(text: string): number {
  if (!/\P{ASCII}/u.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1
  return columns
}

/** Returns text with blanks up to a width; longer text is left as it is. */
export function padTo(width: number, text: string): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

/** Returns text with blanks before it, so that it ends at a width. */
export function alignRight(width: number, text: string): string {
  return ' '.repeat(Math.max(0, width - columnsOf(text))) + text
}

/** Returns text as lines of at most `width` columns, broken at blanks; a longer word has its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || columnsOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Returns text wrapped to `width` in all: the first line after `lead`, the others below its end. */
export function hang(lead: string, text: string, width: number): string {
  const indent = columnsOf(lead)
  const lines = wrap(text, Math.max(20, width - indent))
  return lead + (lines.length === 0 ? '' : lines.join(`\n${' '.repeat(indent)}`))
}
