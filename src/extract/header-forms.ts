import { isRelationKey, unreadEntries } from './references/front-matter.ts'
import { isAbsent, isPlaceholder } from './values/placeholder.ts'
import { numberIn } from './values/plain-number.ts'
import type { YamlEntry, YamlValue } from './values/yaml-value.ts'

/** A value that no reader of its key takes; `line` counts within the YAML, from 0. */
export interface FormFault {
  line: number
  column?: number
  message: string
}

/** What a header says in one word or line. */
const OF_TEXT = /^(?:title|series|episode|number|part|duration|status)$/i
/** What the document is, by one word of a short list. */
const OF_KIND = /^(?:type|kind)$/
const OF_NAMES = /^aliases$/
const OF_NUMBER = /^(?:number|episode)$/

/** Returns what of a header has a form that its readers do not take. */
export function formFaults(entries: readonly YamlEntry[]): FormFault[] {
  const read = entries.filter(({ key }) => isRead(key))
  return [
    ...read.flatMap(wrongForms),
    ...read.flatMap((entry) => numbersThatAreNone(entry.value).map((at) => ({ ...entry, ...at }))),
    ...unreadEntries(entries),
  ]
    .map(({ key, value, line }) =>
      faultOf(line, nameOf(value), key, OF_NAMES.test(key) ? 'names' : 'text'),
    )
    .concat(entries.flatMap(wordsForNumbers), read.flatMap(hiddenEscapes))
}

function faultOf(line: number, found: string, key: string, expected: string): FormFault {
  return { line, message: `Found ${found} as “${key}”, expected ${expected}; it is not read` }
}

/** A word where a number belongs, unless it is a slot that waits for one. */
function wordsForNumbers({ key, value, line }: YamlEntry): FormFault[] {
  if (!OF_NUMBER.test(key) || value.kind !== 'text' || value.isNoNumber) return []
  const { text } = value
  const isNumber = numberIn(text) !== undefined
  if (isNumber || text.trim() === '' || isAbsent(text) || isPlaceholder(text)) return []
  return [faultOf(line, nameOf(value), key, 'a number')]
}

/** What YAML writes as "\\0" or "\\u202e" is in no line of the file as it is. */
function hiddenEscapes({ key, value, line }: YamlEntry): FormFault[] {
  const hidden = textsIn(value).flatMap((text) => HIDDEN.exec(text) ?? [])[0]
  if (hidden === undefined) return []
  const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const message = `Found the invisible character U+${code} in “${key}”, expected text that is what it looks like`
  return [{ line, message }]
}

const HIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Returns an entry without what no text holds (NUL, half a character); what is one line is on one. */
export function withWholeText(entry: YamlEntry): YamlEntry {
  const isLine = OF_TEXT.test(entry.key)
  return { ...entry, value: wholeText(entry.value, isLine) }
}

function wholeText(value: YamlValue, isLine: boolean): YamlValue {
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => wholeText(item, isLine)) }
  if (value.kind === 'map') return { ...value, entries: value.entries.map(withWholeText) }
  const text = value.text.replace(/\0|\p{Cs}/gu, '\ufffd')
  return { ...value, text: isLine ? text.replace(/\s*\n\s*/g, ' ') : text }
}

function textsIn(value: YamlValue): string[] {
  if (value.kind === 'text') return [value.text]
  const within = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value)
  return within.flatMap(textsIn)
}

/** Returns the entries without numbers that are none, which would read like names: ".inf". */
export function withoutNoNumbers(entries: readonly YamlEntry[]): YamlEntry[] {
  return entries.map((entry) =>
    isRead(entry.key) ? { ...entry, value: emptied(entry.value) } : entry,
  )
}

function isRead(key: string): boolean {
  return OF_TEXT.test(key) || OF_KIND.test(key) || OF_NAMES.test(key) || isRelationKey(key)
}

function wrongForms(entry: YamlEntry): YamlEntry[] {
  const { key, value } = entry
  if (OF_NAMES.test(key)) {
    const names = value.kind === 'list' ? value.items : [value]
    return names
      .filter((name) => name.kind !== 'text')
      .map((name) => ({ key, value: name, line: name === value ? entry.line : name.line }))
  }
  if (OF_KIND.test(key)) return value.kind === 'text' || isCapital(value) ? [] : [entry]
  if (!OF_TEXT.test(key)) return []
  // A list of one may be the series of a site, or a slot that nobody filled (`title: [TITLE]`).
  const isWrong = value.kind === 'map' || (value.kind === 'list' && value.items.length > 1)
  return isWrong ? [entry] : []
}

/** A slot is in capitals (`type: [TYPE]`), a kind of document never. */
function isCapital(value: YamlValue): boolean {
  if (value.kind !== 'list') return false
  const [only, ...others] = value.items
  return others.length === 0 && only?.kind === 'text' && /^\p{Lu}/u.test(only.text)
}

function numbersThatAreNone(value: YamlValue): { value: YamlValue; line: number }[] {
  if (value.kind === 'text') return value.isNoNumber ? [{ value, line: value.line }] : []
  const within = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value)
  return within.flatMap(numbersThatAreNone)
}

function emptied(value: YamlValue): YamlValue {
  if (value.kind === 'list') return { ...value, items: value.items.map(emptied) }
  if (value.kind === 'map') {
    const entries = value.entries.map((entry) => ({ ...entry, value: emptied(entry.value) }))
    return { ...value, entries }
  }
  return value.isNoNumber ? { ...value, text: '' } : value
}

function nameOf(value: YamlValue): string {
  return value.kind === 'text' ? `“${value.text}”` : `a ${value.kind}`
}
