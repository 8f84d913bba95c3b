// Writes a synthetic corpus, the same for the same seed:
//   node scripts/bench/generate.mjs FOLDER FILES [SEED] [BYTES]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeOf, writeEpisode } from './episode.mjs'
import { randomFrom } from './random.mjs'
import { readWords } from './words.mjs'

/** Writes `files` episodes of about `bytes` into a folder; each depends on the seed and its number alone. */
export function generateCorpus(folder, { files, seed = 1, bytes = 20_000, from = readWords() }) {
  for (let index = 0; index < files; index++) {
    const path = join(folder, placeOf(index).path)
    if (placeOf(index).number === 1) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, writeEpisode(index, from, randomFrom(seed * 1_000_003 + index), bytes))
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, ...numbers] = process.argv.slice(2)
  const [files, seed, bytes] = numbers.map(Number)
  if (folder === undefined || !(files > 0))
    throw new Error('Expected: generate.mjs FOLDER FILES [SEED] [BYTES]')
  generateCorpus(folder, { files, seed, bytes })
}
