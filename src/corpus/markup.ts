const QUOTE = /^(?: {0,3}> ?){1,100}/
const HEADING = /^ {0,3}#{1,6}[ \t]/
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])[ \t]+[^ \t\r]/
const DEFINITION = /^ {0,3}\[[^[\]]{1,999}\]:/
const DELIMITERS = /^[ \t]*(?:\|[ \t]*)?:?-[|\s:-]*$/

/** What a line may belong to, as far as it decides where the next text begins. */
type Open = 'nothing' | 'text' | 'list' | 'definitions' | 'table'

/**
 * Returns the line of a block, from 0, on which one running text has more markup than a limit: a
 * paragraph, an item, a heading, a row of a table or a definition, which a parser reads at once. A line
 * begins such a text where Markdown says so in any context; where it might only, it goes on.
 */
export function lineWithMuchMarkup(block: string, limit: number): number | undefined {
  const lines = block.split('\n').map((line) => line.replace(QUOTE, ''))
  let open: Open = 'nothing'
  let count = 0
  for (const [index, line] of lines.entries()) {
    const begun = begin(line, lines[index + 1] ?? '', open)
    if (begun) count = 0
    open = begun ?? (open === 'list' ? 'list' : 'text')
    count += line.match(/[*_[\]<!`~\\&]/g)?.length ?? 0
    if (count > limit) return index
  }
  return undefined
}

/** Returns what begins with a line; undefined where the text above may go on. */
function begin(line: string, next: string, open: Open): Open | undefined {
  if (HEADING.test(line)) return 'nothing'
  if (open === 'table' && line.includes('|')) return 'table'
  if (DELIMITERS.test(next) && next.includes('|') && cells(line) === cells(next)) return 'table'
  if (isItem(line, open)) return 'list'
  if ((open === 'nothing' || open === 'definitions') && DEFINITION.test(line)) return 'definitions'
  return open === 'nothing' ? 'text' : undefined
}

/** Only an item that is numbered 1 may stand right below a paragraph, and none that is far indented. */
function isItem(line: string, open: Open): boolean {
  const [item, blanks = '', number] = ITEM.exec(line) ?? []
  if (item === undefined) return false
  if (open === 'list') return true
  const isFree = open === 'nothing' || number === undefined || Number(number) === 1
  return isFree && blanks.length < 4 && !blanks.includes('\t')
}

function cells(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}
