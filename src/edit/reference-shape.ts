import { encodePath, type UrlStyle, urlStyleOf, urlTo } from './link-url.ts'

/** What a reference may call the document that it names. */
export interface TargetName {
  path: string
  number?: number
  title: string
}

/** How an author writes a reference: as a link or as words, by number, by title, or by both. */
export interface Shape {
  link: 'markdown' | 'wiki' | 'none'
  words: 'number' | 'number-title' | 'title-number' | 'title' | 'quoted'
  /** What stands before the number, "Episode " or "EIP-". */
  keyword: string
  /** Digits that a number is filled up to: 2 in "Episode 05". */
  digits: number
  /** What stands between number and title, ": ". */
  joint: string
  /** Marks around the whole, `**`. */
  marks: string
  url: UrlStyle
  /** The address that shows it. */
  written: string
}

/** A reference that was found in a line. */
export interface FoundShape {
  shape: Shape
  start: number
  end: number
}

type Numbers = readonly (number | undefined)[]

const LINK =
  /(\*\*|__|\*|_|)\[((?:[^[\]\\]|\\.){0,300})\]\((<[^<>\n]{0,500}>|[^\s()]{0,500})(?:\s"[^"]{0,200}")?\)\1/gu
const WIKI = /(\*\*|__|\*|_|)\[\[([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{1,300}))?\]\]\1/gu
const NUMBERED =
  /(?<![\p{L}\p{N}])(\*\*|__|\*|_|)((?:episodes?|eps?\.?|part|chapter)\s?#?|#|E(?=\d{2}))(\d{1,6})\b/giu

/** Returns the first reference in a line of Markdown and how it is written. `numbers` are those it may name. */
export function findShape(text: string, numbers: Numbers): FoundShape | undefined {
  return [markdownLink(text, numbers), wikiLink(text, numbers), plainNumber(text)]
    .filter((found) => found !== undefined)
    .sort((a, b) => a.start - b.start)[0]
}

function markdownLink(text: string, numbers: Numbers): FoundShape | undefined {
  for (const hit of text.matchAll(LINK)) {
    const [all, marks = '', words = '', url = ''] = hit
    if (text[hit.index - 1] === '!' || /^[a-z][a-z0-9+.-]*:|^#/i.test(url)) continue
    const shape: Shape = {
      ...wordsOf(words, numbers),
      link: 'markdown',
      marks,
      ...addressOf(url.replace(/^<|>$/g, '')),
    }
    return { shape, start: hit.index, end: hit.index + all.length }
  }
  return undefined
}

function wikiLink(text: string, numbers: Numbers): FoundShape | undefined {
  const [hit] = text.matchAll(WIKI)
  if (!hit) return undefined
  const [all, marks = '', path = '', words] = hit
  const named = words === undefined ? { ...TITLE_WORDS, joint: '' } : wordsOf(words, numbers)
  const shape: Shape = { ...named, link: 'wiki', marks, ...addressOf(path) }
  return { shape, start: hit.index, end: hit.index + all.length }
}

function plainNumber(text: string): FoundShape | undefined {
  const [hit] = text.matchAll(NUMBERED)
  if (!hit) return undefined
  const [all, marks = '', keyword = '', digits = ''] = hit
  const behind = text.slice(hit.index + all.length)
  const title = /^(\s?[:–—-]\s)(?=[\p{Lu}\p{Lo}\d])/u.exec(behind)?.[1]
  const end = hit.index + all.length
  const shape: Shape = {
    link: 'none',
    words: title !== undefined && marks !== '' ? 'number-title' : 'number',
    keyword: keyword.replace(/(?<=p(?:isode)?)s/i, ''),
    digits: digits.startsWith('0') ? digits.length : 1,
    joint: title ?? ': ',
    marks: behind.startsWith(marks) || title !== undefined ? marks : '',
    ...addressOf('a.md'),
  }
  return { shape, start: hit.index, end }
}

function addressOf(written: string): Pick<Shape, 'url' | 'written'> {
  return { url: urlStyleOf(written), written }
}

const TITLE_WORDS = { words: 'title', keyword: 'Episode ', digits: 1, joint: ': ' } as const

/** Returns what the words of a link are made of, where `numbers` are those of the documents it may lead to. */
function wordsOf(
  text: string,
  numbers: Numbers,
): Pick<Shape, 'words' | 'keyword' | 'digits' | 'joint'> {
  const lead =
    /^(\p{L}[\p{L}.]{0,15}[\s#-]{0,2})(\d{1,6})(\s?[:–—-]\s|\s(?=[\p{Lu}“"]))?(.*)$/u.exec(text)
  if (lead && numbers.includes(Number(lead[2]))) {
    const [, keyword = '', digits = '', joint, title = ''] = lead
    const own = { keyword, digits: digits.startsWith('0') ? digits.length : 1 }
    if (title === '') return { ...own, words: 'number', joint: ': ' }
    if (joint !== undefined) return { ...own, words: 'number-title', joint }
  }
  const tail = /^.+\s\((\p{L}[\p{L}.]{0,15}[\s#-]{0,2})(\d{1,6})\)$/u.exec(text)
  if (tail && numbers.includes(Number(tail[2])))
    return { words: 'title-number', keyword: tail[1] ?? '', digits: 1, joint: ' ' }
  return TITLE_WORDS
}

/** Returns a reference to a document in the given shape; undefined where the shape asks for a number it has not. */
export function writeReference(
  shape: Shape,
  target: TargetName,
  from: string,
  isInTable = false,
): string | undefined {
  const words = wordsFor(shape, target)
  if (words === undefined) return undefined
  const url = urlTo(target.path, from, shape.url)
  const { marks } = shape
  if (shape.link === 'markdown') return `${marks}[${escapeText(words)}](${url})${marks}`
  if (shape.link === 'none') return `${marks}${escapeText(words)}${marks}`
  const bar = isInTable ? '\\|' : '|'
  const label = words.replace(/[[\]|]/g, ' ').trim()
  return `${marks}[[${wikiPath(shape, target)}${shape.joint === '' ? '' : bar + label}]]${marks}`
}

/** A wiki link without words of its own shows its path; a bare one is a file's name without folders. */
function wikiPath(shape: Shape, { path }: TargetName): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const name = shape.url.ending === undefined ? file : file.replace(/\.[^.]+$/, '')
  return name.replace(/[[\]|#%]/g, encodePath)
}

function wordsFor(shape: Shape, { number, title }: TargetName): string | undefined {
  if (shape.words === 'title') return title
  if (shape.words === 'quoted') return `“${title}”`
  if (number === undefined) return undefined
  const numbered = shape.keyword + String(number).padStart(shape.digits, '0')
  if (shape.words === 'number') return numbered
  return shape.words === 'number-title' ? numbered + shape.joint + title : `${title} (${numbered})`
}

/** Returns text of others as Markdown words: on one line, with nothing in it that is a mark. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\s\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim()
    .replace(/[\\`*[\]<>|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
}
