import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import { documentOf, fieldsOf } from './reading.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const CASES = readdirSync(SAMPLES).filter((name) => name.startsWith('template-'))

function inputOf(name: string): string {
  return readFileSync(join(SAMPLES, name, 'input.md'), 'utf8')
}

for (const name of CASES) {
  test(`${name} gives its records`, () => {
    const document = documentOf(inputOf(name))
    const { records, sections } = readTemplate(document)
    const rows = [{ sections }, ...records, ...document.placeholders, ...document.problems]
    const found = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    const path = join(SAMPLES, name, 'expected.ndjson')
    if (process.env.UPDATE === '1' || !existsSync(path)) writeFileSync(path, found)
    expect(found.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
  })
}

test('the author’s hand changes no field', () => {
  expect(fieldsOf(inputOf('template-by-hand'))).toEqual(fieldsOf(inputOf('template-filled')))
})

test('broken emoji change no field', () => {
  expect(fieldsOf(inputOf('template-as-received'))).toEqual(fieldsOf(inputOf('template-filled')))
})

test('the untouched template states nothing', () => {
  expect(readTemplate(documentOf(inputOf('template-untouched'))).records).toEqual([])
})
