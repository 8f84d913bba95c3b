// How do time and memory grow with the corpus? Sizes are files of 20 KB, the same for the same seed.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { generateCorpus } from '../generate.mjs'
import { runCommand } from '../run-command.mjs'
import { megabytes, milliseconds } from '../table.mjs'
import { median } from '../timing.mjs'

/** The last takes long: it is left out unless it is asked for, and is built once. */
const SIZES = [300, 3_000, 30_000]
const USUAL = 3_000

export async function measure({ scratch, runs, most = USUAL }) {
  const rows = []
  let first
  let before
  for (const files of SIZES.filter((size) => size <= most)) {
    const corpus = join(scratch, `corpus-${files}`)
    generateCorpus(corpus, { files })
    const builds = Array.from({ length: files > USUAL ? 1 : runs }, () =>
      coldBuild(scratch, corpus),
    )
    const wallMs = median(builds.map((build) => build.wallMs))
    const cpuMs = median(builds.map((build) => build.cpuMs))
    const peakBytes = Math.max(...builds.map((build) => build.peakBytes))
    first ??= { files, eachMs: wallMs / files }
    rows.push({
      figure: `${files.toLocaleString('en')} files, wall`,
      value: milliseconds(wallMs),
      reference: `CPU ${milliseconds(cpuMs)}`,
      ratio: cpuMs / wallMs,
    })
    rows.push({
      figure: '  each file',
      value: milliseconds(wallMs / files),
      reference: `of ${first.files.toLocaleString('en')} ${milliseconds(first.eachMs)}`,
      ratio: wallMs / files / first.eachMs,
    })
    rows.push({ figure: '  peak memory', value: megabytes(peakBytes), asked: '≤ 1,500 MB' })
    if (before)
      rows.push({
        figure: `  exponent from ${before.files.toLocaleString('en')}`,
        value: (Math.log(wallMs / before.wallMs) / Math.log(files / before.files)).toFixed(2),
        asked: '≤ 1.1',
      })
    before = { files, wallMs }
    rmSync(corpus, { recursive: true })
  }
  return rows
}

function coldBuild(scratch, corpus) {
  const [out, cache] = [join(scratch, 'site'), join(scratch, 'cold-cache')]
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true })
  return runCommand(['build', corpus, '--out', out], { scratch, cache })
}
