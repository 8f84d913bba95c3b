// Deletes, rewrites and turns files into links while builds read them.
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, faultsOf, folderOf, random } from './support.mjs'

export async function changes({ isLong, words }) {
  const runs = isLong ? 200 : 10
  const next = random(Number(words[0] ?? 1))
  const files = series(60, 20_000)
  const parent = folderOf(files)
  const paths = Object.keys(files)
  const faults = []
  let done = 0
  const churn = setInterval(() => {
    const path = paths[Math.floor(next() * paths.length)]
    change(join(parent, path), files[path], Math.floor(next() * 5))
  }, 3)
  try {
    for (let run = 0; run < runs; run++) {
      const ran = await atlas(['build', 'corpus', '--out', 'site'], { cwd: parent })
      faults.push(...faultsOf(ran, { codes: [0, 1] }))
      const [, found, read, skipped, failed] =
        /^(\d+) files: (\d+) read, (\d+) skipped, (\d+) failed/m.exec(ran.err)?.map(Number) ?? []
      if (found !== read + skipped + failed)
        faults.push(`counts do not add up: ${ran.err.slice(0, 200)}`)
      if (ran.err.includes('invalid-utf-8')) faults.push('read half of a file')
      done++
    }
  } finally {
    clearInterval(churn)
  }
  return { counts: `${done} builds while files changed`, faults }
}

/** Plain rewriting, as most editors do; by another file; gone; a link; back again. */
function change(file, text, way) {
  rmSync(file, { force: true })
  if (way === 0) return
  if (way === 1) symlinkSync('/etc/passwd', file)
  else if (way === 2) {
    writeFileSync(`${file}.tmp`, `${text}\u00e9`)
    renameSync(`${file}.tmp`, file)
  } else writeFileSync(file, text)
}
