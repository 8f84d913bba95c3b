import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { decode } from '../../src/corpus/decode.ts'
import { checkLimits } from '../../src/corpus/limits.ts'

const { limits } = DEFAULT_CONFIG
const PROJECT = join(import.meta.dirname, '../..')
const CORPORA = join(PROJECT, '../shared/corpora')

/** The files below a folder that exceed a limit, with what is said of them. */
function beyondLimits(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path))
      if (bytes.length > limits.fileBytes) return [`${path}: ${bytes.length} bytes`]
      const problem = checkLimits(decode(bytes, path).text, path, limits)
      return problem ? [`${path}:${problem.line}: ${problem.message}`] : []
    })
}

describe('no honest file exceeds a limit', () => {
  test.each(['data/episodes', 'docs'])('of %s', (folder) => {
    expect(beyondLimits(join(PROJECT, folder))).toEqual([])
  })

  test('of the corpora', ({ skip }) => {
    if (!existsSync(CORPORA)) skip('../shared is not beside the project')
    expect(beyondLimits(CORPORA)).toEqual([])
  })
})
