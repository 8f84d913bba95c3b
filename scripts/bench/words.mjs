// The words of synthetic episodes: how often a corpus uses each, and the names of the vocabulary.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { DEMO, PODCAST, ROOT } from './places.mjs'

/** Draws are made from a table of this many words, so that each is one look-up. */
const TABLE = 65_536
const WORD = /[\p{L}\p{M}]{2,24}/gu
const KINDS = ['patterns', 'companies', 'technologies', 'incidents']

/**
 * Returns `words`, a table in which a word stands as often as the corpus uses it, and `names` by
 * kind. The corpus is the large one beside the project, else the demo episodes.
 */
export function readWords() {
  const counts = countWords(existsSync(PODCAST) ? PODCAST : DEMO)
  const names = Object.fromEntries(KINDS.map((kind) => [kind, namesOf(kind)]))
  return { words: tableOf(counts), names }
}

function countWords(folder) {
  const counts = new Map()
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.md'))
  for (const path of files.sort())
    for (const [word] of proseOf(readFileSync(join(folder, path), 'utf8')).matchAll(WORD)) {
      const plain = word.toLowerCase()
      counts.set(plain, (counts.get(plain) ?? 0) + 1)
    }
  return counts
}

/** Without the fences, whose identifiers are no words. */
function proseOf(text) {
  let isCode = false
  return text
    .split('\n')
    .filter((line) => {
      const isFence = line.trimStart().startsWith('```')
      if (isFence) isCode = !isCode
      return !isFence && !isCode
    })
    .join('\n')
}

function tableOf(counts) {
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const total = ranked.reduce((sum, [, count]) => sum + count, 0)
  const table = ranked.flatMap(([word, count]) =>
    Array(Math.round((count / total) * TABLE)).fill(word),
  )
  // Words too rare for a place of their own share one each: a corpus has many of them.
  const rare = ranked.filter(([, count]) => Math.round((count / total) * TABLE) === 0)
  return [...table, ...rare.slice(0, TABLE / 16).map(([word]) => word)]
}

function namesOf(kind) {
  const text = readFileSync(join(ROOT, 'data/vocabulary', `${kind}.yaml`), 'utf8')
  return parse(text).entries.map((entry) => entry.name)
}
