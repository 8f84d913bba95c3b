import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/corpus/decode.ts'
import { kindOf } from '../support/parsers/kinds.ts'
import { parserDifferences } from '../support/parsers/read.ts'

const CORPORA = join(import.meta.dirname, '../../../shared/corpora')
/** remark takes a second for a megabyte: the tests read a part, `npm run differential` everything. */
const EVERY = 6

function markdownIn(corpus: string): string[] {
  return readdirSync(join(CORPORA, corpus), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
}

const corpora = existsSync(CORPORA)
  ? readdirSync(CORPORA, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : []

describe('both parsers read a corpus alike, but for differences that docs/parsers.md names', () => {
  if (corpora.length === 0) test('all', ({ skip }) => skip('../shared is not beside the project'))

  test.each(corpora.map(({ name }) => name))('%s', (corpus) => {
    const unknown = markdownIn(corpus)
      .filter((_, index) => index % EVERY === 0)
      .flatMap((path) => {
        const { text } = decode(readFileSync(join(CORPORA, corpus, path)), path)
        return parserDifferences(text)
          .filter((difference) => kindOf(difference, text) === undefined)
          .map(({ line }) => `${path}:${line}`)
      })
    expect(unknown).toEqual([])
  })
})
