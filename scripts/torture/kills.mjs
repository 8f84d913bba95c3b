// Kills builds and writes at seeded random moments, then looks at what is left.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, differences, faultsOf, folderOf, random, start, treeOf } from './support.mjs'

const KILLS = 50

export async function kills({ words }) {
  const next = random(Number(words[0] ?? 1))
  const faults = []
  const built = await killBuilds(next, faults)
  const written = await killWrites(next, faults)
  return { counts: `${built}; ${written}`, faults }
}

/** The site must be that of the old or of the new corpus, to the byte, and the corpus as it was. */
async function killBuilds(next, faults) {
  const parent = folderOf({ ...series(40), ...renamed(series(45)) })
  const build = (corpus, out = 'site') => ['build', corpus, '--out', out]
  const options = { cwd: parent }
  const trees = {}
  let longest = 0
  for (const corpus of ['corpus', 'other']) {
    const ran = await atlas(build(corpus, `site-${corpus}`), options)
    longest = Math.max(longest, ran.ms)
    trees[corpus] = treeOf(join(parent, `site-${corpus}`))
  }
  await atlas(build('corpus'), options)
  const sources = treeOf(join(parent, 'corpus'))
  const seen = { old: 0, new: 0, between: 0 }
  for (let kill = 0; kill < KILLS; kill++) {
    const run = start(build(kill % 2 === 0 ? 'other' : 'corpus'), options)
    setTimeout(() => run.child.kill('SIGKILL'), next() * longest * 1.1)
    await run.wait
    const site = join(parent, 'site')
    if (!existsSync(site)) {
      // Killed between its two renames: the next run puts the old one back.
      seen.between++
      continue
    }
    const left = treeOf(site)
    const isOld = differences(left, trees.corpus).length === 0
    const isNew = differences(left, trees.other).length === 0
    if (isOld) seen.old++
    else if (isNew) seen.new++
    else faults.push(`kill ${kill}: a mixture: ${differences(left, trees.corpus).slice(0, 5)}`)
  }
  if (differences(sources, treeOf(join(parent, 'corpus'))).length > 0)
    faults.push('sources changed')
  const last = await atlas(build('other'), options)
  for (const fault of faultsOf(last, { codes: [0] })) faults.push(`build after the kills: ${fault}`)
  if (differences(treeOf(join(parent, 'site')), trees.other).length > 0)
    faults.push('the build after the kills is not the whole site')
  const rest = readdirSync(parent).filter((name) => name.startsWith('.'))
  if (rest.length > 0) faults.push(`left behind: ${rest.join(', ')}`)
  return `${KILLS} kills of builds: ${seen.old} left one site, ${seen.new} the other, ${seen.between} between`
}

function renamed(files) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace('corpus/', 'other/'), text]),
  )
}

/** Each file must be old or new, and all must be old after `--undo`. */
async function killWrites(next, faults) {
  const seen = { untouched: 0, partly: 0, whole: 0 }
  const files = series(150)
  const parent = folderOf(files)
  const root = join(parent, 'corpus')
  const options = { cwd: root }
  const sources = treeOf(root)
  const write = ['suggest', '.', '--per', '3', '--write']
  const full = await atlas(write, options)
  for (const fault of faultsOf(full, { codes: [0] })) faults.push(`a write: ${fault}`)
  const written = treeOf(root)
  const changing = differences(sources, written).filter((path) => path.endsWith('.md'))
  if (changing.length < 100) faults.push(`only ${changing.length} files were written into`)
  await takeBack('the first write')
  for (let kill = 0; kill < KILLS; kill++) {
    const run = start(write, options)
    // Most of a run reads and plans: the later moments are those of writing.
    setTimeout(() => run.child.kill('SIGKILL'), full.ms * (0.5 + next() * 0.55))
    await run.wait
    const left = treeOf(root)
    const states = changing.map((path) =>
      left.get(path) === sources.get(path)
        ? 'old'
        : left.get(path) === written.get(path)
          ? 'new'
          : path,
    )
    const torn = states.filter((state) => state !== 'old' && state !== 'new')
    if (torn.length > 0) faults.push(`kill ${kill}: neither old nor new: ${torn.slice(0, 3)}`)
    const fresh = states.filter((state) => state === 'new').length
    seen[fresh === 0 ? 'untouched' : fresh === changing.length ? 'whole' : 'partly']++
    await takeBack(`kill ${kill}`)
  }
  return `${KILLS} kills of writes into ${changing.length} files: ${seen.untouched} before, ${seen.partly} within, ${seen.whole} after; all taken back`

  async function takeBack(when) {
    const undone = await atlas(['suggest', '.', '--undo'], options)
    for (const fault of faultsOf(undone, { codes: [0] }))
      faults.push(`undo after ${when}: ${fault}`)
    const changed = differences(sources, treeOf(root))
    if (changed.length > 0) faults.push(`${when}: not as before: ${changed.slice(0, 5).join(', ')}`)
  }
}
