import type { Extract } from '../../src/model/extract.ts'
import type { AtlasRecord } from '../../src/model/record.ts'
import type { Source } from '../../src/model/source.ts'
import { plainHtml, toHtml } from '../../src/publish/html.ts'
import { strangers } from '../support/safe-html.ts'
import { type ReadFile, readBytes } from './reading.ts'

/** Returns the first law of single files that the bytes of one break; undefined where all hold. */
export async function brokenFileLaw(bytes: Uint8Array): Promise<string | undefined> {
  const first = await readBytes(bytes)
  const second = await readBytes(bytes)
  return (
    differs(first, second) ??
    strangeEvidence(first) ??
    strangeText(first.extract.records) ??
    strangeProblem(first) ??
    strangeHtml(first) ??
    polluted()
  )
}

function differs(first: ReadFile, second: ReadFile): string | undefined {
  if (JSON.stringify(first) !== JSON.stringify(second)) return 'reading twice gives something else'
  return undefined
}

/** Every place named is in the file. */
function strangeEvidence({ source, extract }: ReadFile): string | undefined {
  const lines = source.text.split('\n')
  for (const { evidence, type } of evidenceIn(extract)) {
    const { line, endLine, column } = evidence
    const words = lines[line - 1]
    const isIn = words !== undefined && line >= 1 && endLine >= line && endLine <= lines.length
    if (!isIn || column < 1 || column > words.length + 1)
      return `evidence of a ${type} is outside of the file: ${line}:${column} to ${endLine}`
  }
  return undefined
}

function evidenceIn({ records, candidates, placeholders, links }: Extract) {
  const typed = <T>(type: string, list: readonly T[]) => list.map((one) => ({ ...one, type }))
  return [
    ...records,
    ...typed('candidate', candidates),
    ...typed('placeholder', placeholders),
    ...typed('link', links),
  ]
}

/** No field is empty, none is what no JSON can hold, and none is the text of a language's own object. */
function strangeText(records: readonly AtlasRecord[]): string | undefined {
  for (const record of records) {
    const found = strangeValue(record)
    if (found !== undefined) return `a ${record.type} holds ${found}`
  }
  return undefined
}

function strangeValue(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value === 'string')
    return /\0|\[object |^(?:undefined|NaN)$/.test(value) ? JSON.stringify(value) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const found = strangeValue(inner)
    if (found !== undefined) return found
  }
  return undefined
}

function strangeProblem({ source, problems, extract }: ReadFile): string | undefined {
  const count = source.text.split('\n').length
  for (const { line = 1, message, rule } of [...problems, ...extract.problems]) {
    if (/\[object |undefined|NaN/.test(message)) return `${rule} says “${message}”`
    if (source.text !== '' && (line < 1 || line > count)) return `${rule} is at line ${line}`
  }
  return undefined
}

function strangeHtml({ source, extract }: ReadFile): string | undefined {
  const html = toHtml(source.text, extract.outline)
  if (html === plainHtml(source.text) && hasMarkup(source)) return 'its HTML is its plain text'
  const [stranger] = strangers(html)
  return stranger && `its HTML holds ${stranger}`
}

function hasMarkup({ text }: Source): boolean {
  return /^#{1,6} \S/m.test(text)
}

function polluted(): string | undefined {
  return Object.keys(Object.prototype).length > 0 ? 'Object.prototype has a new key' : undefined
}
