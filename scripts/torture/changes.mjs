// Deletes, rewrites and turns files into links while builds read them.
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, faultsOf, folderOf, random } from './support.mjs'

/** How each file ends: a page that has its beginning has this, too. */
const END = 'These are the last words of the file.'

export async function changes({ isLong, words }) {
  const runs = isLong ? 200 : 10
  const next = random(Number(words[0] ?? 1))
  const files = Object.fromEntries(
    Object.entries(series(60, 20_000)).map(([path, text]) => [path, `${text}\n${END}\n`]),
  )
  const parent = folderOf(files)
  const paths = Object.keys(files)
  const faults = []
  let done = 0
  let changed = 0
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
      if (ran.err.includes('invalid-utf-8')) faults.push('read half of a character')
      for (const page of pagesIn(join(parent, 'site')))
        if (page.includes('"Prerequisites"') && !page.includes(END))
          faults.push(`read half of a file: ${page.slice(0, 100)}`)
      if (found < paths.length || skipped > 0) changed++
      done++
    }
  } finally {
    clearInterval(churn)
  }
  if (changed === 0) faults.push('no build saw a change, which says nothing')
  return { counts: `${done} builds while files changed, ${changed} of which saw it`, faults }
}

/** The pages of all documents of a site, as text. */
function pagesIn(site) {
  const folder = join(site, 'data/nodes')
  return readdirSync(folder)
    .filter((name) => !name.startsWith('shared-'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
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
