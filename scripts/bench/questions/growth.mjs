// How do time and memory grow with the corpus? Sizes are files of 20 KB, the same for the same seed.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { generateCorpus } from '../generate.mjs'
import { runCommand } from '../run-command.mjs'
import { megabytes, milliseconds } from '../table.mjs'

/** The last takes long, and is left out unless it is asked for. */
const SIZES = [300, 3_000, 30_000]
const USUAL = 3_000

export async function measure({ scratch, most = USUAL }) {
  const rows = []
  let before
  for (const files of SIZES.filter((size) => size <= most)) {
    const corpus = join(scratch, `corpus-${files}`)
    generateCorpus(corpus, { files })
    const args = ['build', corpus, '--out', join(scratch, 'site')]
    const { wallMs, cpuMs, peakBytes } = runCommand(args, {
      scratch,
      cache: join(scratch, `${files}`),
    })
    rows.push({
      figure: `${files.toLocaleString('en')} files, wall`,
      value: milliseconds(wallMs),
      reference: `CPU ${milliseconds(cpuMs)}`,
      ratio: cpuMs / wallMs,
    })
    rows.push({ figure: '  each file', value: milliseconds(wallMs / files) })
    rows.push({ figure: '  peak memory', value: megabytes(peakBytes), asked: '≤ 1,500 MB' })
    if (before)
      rows.push({
        figure: `  exponent from ${before.files.toLocaleString('en')}`,
        value: (Math.log(wallMs / before.wallMs) / Math.log(files / before.files)).toFixed(2),
        asked: '≤ 1.1',
      })
    before = { files, wallMs }
    rmSync(corpus, { recursive: true })
    rmSync(join(scratch, 'site'), { recursive: true })
  }
  return rows
}
