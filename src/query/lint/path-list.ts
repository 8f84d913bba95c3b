import { HEADING, type Line, MAX_LINE, visibleLines } from './lines.ts'
import { bareTime, type StatedTime, timesIn } from './stated-time.ts'

/** A line of a hand-written path that names something to hear. */
export interface ListItem {
  line: number
  column: number
  /** What it says, without marks and without its time. */
  text: string
  /** The address of its first link, as written. */
  link?: string
  time?: StatedTime
  /** A remark below another item, or a title: it may name nothing. */
  isRemark: boolean
  /** The lines of the headings above it, outermost first. */
  sections: readonly number[]
}

/** A time that is said of several items: of a section, or of the whole. */
export interface StatedTotal {
  line: number
  column: number
  time: StatedTime
  sections: readonly number[]
}

export interface PathList {
  items: ListItem[]
  totals: StatedTotal[]
  /** Lines of which only the beginning is read. */
  cut: { line: number; length: number }[]
  /** The first item that is not read, where there are more than anybody hears. */
  rest?: ListItem
}

const LIST_ITEM = /^(?<indent>\s*)(?:[-*+•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/
/** "Total", but not "Total Order Broadcast". */
const TOTAL =
  /^(?:grand |sub-?)?total(?: (?:time|hours|duration|length))?$|^(?:in all|altogether)$/i
const TOTAL_IN_PROSE = /\b(?:sub)?total\b|\bin all\b|\baltogether\b/i
const TIME_FIELD =
  /^\W*(?:estimated |overall |listening )?(?:time|duration|length|hours)\b[^:|]{0,20}[:|]/i
const PROSE_LENGTH = 100
export const MAX_ITEMS = 5000

/**
 * Returns what a hand-written path lists: its list items and table rows; in a text without either each
 * line that is no heading and no sentence. Front matter, comments and code are no part of it.
 */
export function readPathList(text: string): PathList {
  const lines = visibleLines(text)
  const isListed = lines.some(({ text }) => LIST_ITEM.test(text) || isRow(text))
  const cut = lines.filter(({ length }) => length > MAX_LINE)
  const list: PathList = { items: [], totals: [], cut }
  let heading: readonly string[] | undefined
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    if (isRow(line.text)) {
      if (isDelimiter(line.text)) continue
      if (isDelimiter(next)) heading = cellsOf(line.text)
      else addRow(list, line, heading ?? [])
      continue
    }
    heading = undefined
    addLine(list, line, isListed)
  }
  const [rest] = list.items.splice(MAX_ITEMS)
  return { ...list, ...(rest ? { rest } : {}) }
}

function addLine(list: PathList, line: Line, isListed: boolean): void {
  const { text, line: number, sections } = line
  const lead = LIST_ITEM.exec(text)?.[0] ?? HEADING.exec(text)?.[0] ?? /^\s*/.exec(text)?.[0] ?? ''
  const said = text.slice(lead.length)
  const place = { line: number, column: lead.length + 1, sections }
  const isItem = LIST_ITEM.test(text)
  const [first] = timesIn(said)
  const isTotal =
    (isItem ? isTotalOf(said, first) : TOTAL_IN_PROSE.test(said)) || TIME_FIELD.test(said)
  if (HEADING.test(text)) {
    const time = ownTime(said)
    if (time) list.totals.push({ ...place, time })
  } else if (isTotal) {
    if (first) list.totals.push({ ...place, time: first })
  } else if (isItem) {
    const isRemark = (LIST_ITEM.exec(text)?.groups?.indent ?? '').length > 1
    list.items.push({ ...place, ...read(said), isRemark })
  } else if (!isListed && said !== '' && said.length <= PROSE_LENGTH && !/[.:!?]\s*$/.test(said))
    // The first line of a bare list may be its title.
    list.items.push({ ...place, ...read(said), isRemark: list.items.length === 0 })
}

/** True where nothing but the word is left beside a time. */
function isTotalOf(said: string, time: StatedTime | undefined): boolean {
  return TOTAL.test(plain(time ? `${said.slice(0, time.start)} ${said.slice(time.end)}` : said))
}

/** The row of a table: its time stands in the column of hours, its name in the one that looks like one. */
function addRow(list: PathList, { text, line, sections }: Line, heading: readonly string[]): void {
  const cells = cellsOf(text)
  const place = { line, column: text.search(/\S/) + 1, sections }
  const hours = heading.findIndex((name) =>
    /\b(?:hours?|time|duration|length|min\w*)\b/i.test(name),
  )
  const time =
    hours < 0
      ? cells.flatMap((cell) => timesIn(cell)).at(-1)
      : (timesIn(cells[hours] ?? '')[0] ?? bareTime(cells[hours] ?? '', heading[hours] ?? ''))
  if (cells.some((cell) => isTotalOf(cell, undefined))) {
    if (time) list.totals.push({ ...place, time })
    return
  }
  const named = heading.findIndex((name) => /episode|title|document|topic|what|name/i.test(name))
  const isName = (cell: string, index: number) =>
    index !== hours && (/\]\(|\bep(?:isode|\.)/i.test(cell) || index === named)
  const cell =
    cells.find(isName) ?? cells.find((one, index) => index !== hours && /\p{L}/u.test(one))
  if (cell === undefined) return
  const column = text.indexOf(cell) + 1
  const own = read(cell)
  list.items.push({ ...place, ...own, column, ...(time ? { time } : {}), isRemark: false })
}

/** What an item says, its link, and its time where one stands apart from the words. */
function read(said: string): Pick<ListItem, 'text' | 'link' | 'time'> {
  const time = ownTime(said)
  const words = time ? `${said.slice(0, time.start)} ${said.slice(time.end)}` : said
  const link = /\]\(\s*<?([^)>\s]+)/.exec(said)?.[1]
  const wiki = /\[\[([^\]|#\\]+)/.exec(said)?.[1]
  return {
    text: plain(words),
    ...(link === undefined ? {} : { link }),
    ...(wiki === undefined ? {} : { text: plain(wiki) }),
    ...(time ? { time } : {}),
  }
}

/** A time in brackets, behind a dash or alone at an end: "Ten minutes to Paxos" has none. */
function ownTime(said: string): StatedTime | undefined {
  return timesIn(said)
    .reverse()
    .find(({ start, end }) => {
      const before = said.slice(0, start)
      const after = said.slice(end)
      if (/[([]\s*$/.test(before) || /^\W*$/.test(before)) return true
      return /(?:[-–—,;:|·]|\t|\s{2})\s*[*_]*$/.test(before) && /^[^\p{L}\p{N}]*$/u.test(after)
    })
}

/** Words without marks, link addresses and what is left of brackets around a time. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]|~~|(?<!\w)_|_(?!\w)/g, '')
    .replace(/[([]\s*[)\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—,;:|·]+|[\s\-–—,;:|·]+$/g, '')
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

function isDelimiter(line: string): boolean {
  return /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}
