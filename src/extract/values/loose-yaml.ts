import type { YamlValue } from './yaml-value.ts'

/** Reads lines of nearly-YAML: indentation, `- item`, `key: value`; the first colon divides. */
export function readLoosely(text: string): YamlValue[] {
  const root: YamlValue & { kind: 'map' } = { kind: 'map', entries: [], line: 0 }
  const open: OpenValue[] = [{ indent: -1, value: root }]
  for (const [line, raw] of text.split('\n').entries()) {
    const source = raw.replace(/\t/g, '  ').replace(/\s#\s.*$/, '')
    const body = source.trim()
    if (body === '' || body.startsWith('#') || /^(?:---|\.\.\.)$/.test(body)) continue
    addLoose(open, source.length - source.trimStart().length, body, line)
  }
  if (root.entries.length === 1 && root.entries[0]?.key === '') return [root.entries[0].value]
  return root.entries.length > 0 ? [root] : []
}

interface OpenValue {
  indent: number
  value: YamlValue
}

function addLoose(open: OpenValue[], indent: number, body: string, line: number): void {
  const isItem = /^-(?:\s|$)/.test(body)
  // A list may stand at the indentation of its key.
  while (open.length > 1 && closes(open.at(-1) as OpenValue, indent, isItem)) open.pop()
  const holder = open.at(-1) as OpenValue
  if (isItem) {
    const list = asList(holder.value, line)
    if (!list) return
    const rest = body.slice(1).trim()
    const inner = indent + 2
    const pair = pairOf(rest)
    const item: YamlValue = pair
      ? { kind: 'map', entries: [], line }
      : { kind: 'text', text: unquote(rest), line }
    list.items.push(item)
    open.push({ indent, value: item })
    if (pair) addPair(open, inner, pair, line)
    return
  }
  const pair = pairOf(body)
  if (pair && holder.value.kind === 'map') addPair(open, indent, pair, line)
  else if (pair && holder.value.kind === 'text' && holder.value.text === '') {
    become(holder.value, 'map', line)
    addPair(open, indent, pair, line)
  } else if (holder.value.kind === 'text')
    holder.value.text = `${holder.value.text} ${unquote(body)}`.trim()
}

function closes(last: OpenValue, indent: number, isItem: boolean): boolean {
  if (
    isItem &&
    indent === last.indent &&
    (last.value.kind === 'list' || (last.value.kind === 'text' && last.value.text === ''))
  )
    return false
  return last.indent >= indent
}

function addPair(
  open: OpenValue[],
  indent: number,
  [key, text]: [string, string],
  line: number,
): void {
  const holder = open.at(-1)?.value
  if (holder?.kind !== 'map') return
  const inline = /^\[(.*)\]$/.exec(text)
  const value: YamlValue = inline
    ? {
        kind: 'list',
        line,
        source: text,
        items: (inline[1] ?? '')
          .split(',')
          .map((item) => ({ kind: 'text', text: unquote(item.trim()), line })),
      }
    : { kind: 'text', text: /^[|>][+-]?$/.test(text) ? '' : unquote(text), line }
  holder.entries.push({ key, value, line })
  open.push({ indent, value })
}

/** Makes an empty value the list or map that the line below shows it to be. */
function become<K extends 'list' | 'map'>(value: YamlValue, kind: K, line: number): void {
  for (const key of Object.keys(value)) Reflect.deleteProperty(value, key)
  Object.assign(value, kind === 'list' ? { kind, items: [], line } : { kind, entries: [], line })
}

function asList(value: YamlValue, line: number): (YamlValue & { kind: 'list' }) | undefined {
  if (value.kind === 'text' && value.text === '') become(value, 'list', line)
  if (value.kind === 'list') return value
  if (value.kind !== 'map') return undefined
  const last = value.entries.find((entry) => entry.key === '')
  if (last?.value.kind === 'list') return last.value
  const list: YamlValue & { kind: 'list' } = { kind: 'list', items: [], line }
  value.entries.push({ key: '', value: list, line })
  return list
}

function pairOf(body: string): [string, string] | undefined {
  const pair = /^("[^"]{1,80}"|'[^']{1,80}'|[^:"']{1,80}?)\s*:(?:\s+(.*))?$/.exec(body)
  return pair?.[1] ? [unquote(pair[1]), (pair[2] ?? '').trim()] : undefined
}

function unquote(text: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(text)
  return quoted ? (quoted[2] ?? '') : text
}
