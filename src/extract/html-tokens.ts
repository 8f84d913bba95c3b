import type { Html } from 'mdast'

/** A tag or a run of text in raw HTML, and where it starts in the file. */
export type HtmlToken =
  | { kind: 'text'; text: string; line: number; column: number }
  | { kind: 'open' | 'close'; name: string; attributes: string; line: number; column: number }

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])([^<>]{0,2000})>/iy
/** What stands in these is not text. */
const HIDDEN = new Set(['script', 'style', 'pre', 'svg', 'template', 'textarea'])

/** Returns the tags and texts of a block of raw HTML, without comments and code. Linear. */
export function htmlTokens({ value, position }: Html): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const place = placesIn(value, position?.start.line ?? 1, position?.start.column ?? 1)
  let from = 0
  const addText = (to: number) => {
    const raw = value.slice(from, to)
    const bare = raw.trimStart()
    // Blanks are a token of their own: they can end the line before the one on which the words stand.
    if (bare !== raw) tokens.push({ kind: 'text', text: ' ', ...place(from) })
    if (bare !== '') tokens.push({ kind: 'text', text: readable(bare), ...place(to - bare.length) })
  }
  for (let at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at)) {
    const behind = behindHidden(value, at)
    TAG.lastIndex = at
    const tag = behind === undefined ? TAG.exec(value) : null
    if (behind === undefined && !tag) {
      at++
      continue
    }
    addText(at)
    if (tag) {
      const [, slash, name = '', attributes = ''] = tag
      const kind = slash === '' ? 'open' : 'close'
      tokens.push({ kind, name: name.toLowerCase(), attributes, ...place(at) })
    }
    from = behind ?? TAG.lastIndex
    at = from
  }
  addText(value.length)
  return tokens
}

/** Returns the index behind a comment or an element that holds no text, if one starts here. */
function behindHidden(value: string, at: number): number | undefined {
  if (value.startsWith('<!', at) || value.startsWith('<?', at)) {
    const mark = value.startsWith('<!--', at) ? '-->' : '>'
    return indexBehind(value, mark, at)
  }
  TAG.lastIndex = at
  const [, slash, name = ''] = TAG.exec(value) ?? []
  if (slash !== '' || !HIDDEN.has(name.toLowerCase())) return undefined
  return indexBehind(value, `</${name}>`, at)
}

function indexBehind(value: string, mark: string, at: number): number {
  const end = value.indexOf(mark, at)
  return end < 0 ? value.length : end + mark.length
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['rarr', '→'],
  ['hellip', '…'],
])

/** Text as Markdown would have it: entities decoded, no blanks around the end of a line; lines stay lines. */
function readable(raw: string): string {
  const lines = raw.split('\n')
  const bare = lines.map((line, index) => {
    const text = index === 0 ? line : line.trimStart()
    return index === lines.length - 1 ? text : text.trimEnd()
  })
  return decodeEntities(bare.join('\n'))
}

/** Text with its entities replaced by the characters that they mean. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (entity, dec, hex, name) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
    },
  )
}

/** Returns the value of an attribute of a tag, without its quotation marks. */
export function attribute(attributes: string, name: string): string | undefined {
  const form = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const [, double, single, bare] = form.exec(attributes) ?? []
  const value = double ?? single ?? bare
  return value === undefined ? undefined : decodeEntities(value).trim()
}

/** Places of growing indices, counted once through the text. */
function placesIn(value: string, line: number, column: number) {
  let start = 0
  let current = line
  return (index: number) => {
    for (let end = value.indexOf('\n', start); end >= 0 && end < index; ) {
      start = end + 1
      current++
      end = value.indexOf('\n', start)
    }
    return { line: current, column: index - start + (current === line ? column : 1) }
  }
}
