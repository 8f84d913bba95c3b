// Kills builds and writes at seeded random moments, then looks at what is left.
import { cpSync, existsSync, readdirSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, differences, faultsOf, folderOf, random, start, treeOf } from './support.mjs'

/** Kills of builds, and as many of writes. */
const KILLS = { short: 15, long: 50 }

export async function kills({ isLong, words }) {
  const times = isLong ? KILLS.long : KILLS.short
  const next = random(Number(words[0] ?? 1))
  const faults = []
  const built = await killBuilds(times, next, faults)
  const written = await killWrites(times, next, faults)
  return { counts: `${built}; ${written}`, faults }
}

/** The site must be the one before the run or the one after it, to the byte, and the corpora as they were. */
async function killBuilds(times, next, faults) {
  const parent = folderOf({ ...series(40), ...renamed(series(45)), 'empty/none.txt': '' })
  const site = join(parent, 'site')
  const build = (corpus, out = 'site') => atlas(['build', corpus, '--out', out], { cwd: parent })
  await build('corpus')
  const { ms } = await build('corpus')
  const sources = treeOf(join(parent, 'corpus'))
  const seen = { old: 0, new: 0, between: 0 }
  for (let kill = 0; kill < times; kill++) {
    const before = treeOf(site)
    cpSync(site, join(parent, 'copy'), { recursive: true })
    const corpus = kill % 2 === 0 ? 'other' : 'corpus'
    const run = start(['build', corpus, '--out', 'site'], { cwd: parent })
    const stop = kill % 3 === 2 ? killAtSwap(parent, run) : killAt(next() * ms * 1.1, run)
    await run.wait
    stop()
    if (!existsSync(site)) {
      // Killed between its two renames: the next run puts the old one back, even one that then fails.
      seen.between++
      await build('empty')
      const wrong = existsSync(site) ? differences(before, treeOf(site)) : ['nothing']
      if (wrong.length > 0) faults.push(`kill ${kill}: not put back: ${wrong.slice(0, 5)}`)
    } else if (differences(before, treeOf(site)).length === 0) seen.old++
    else {
      await build(corpus, 'copy')
      const wrong = differences(treeOf(join(parent, 'copy')), treeOf(site))
      if (wrong.length > 0) faults.push(`kill ${kill}: a mixture: ${wrong.slice(0, 5)}`)
      seen.new++
    }
    rmSync(join(parent, 'copy'), { recursive: true })
    if (!existsSync(site)) await build('corpus')
  }
  if (differences(sources, treeOf(join(parent, 'corpus'))).length > 0)
    faults.push('sources changed')
  const last = await build('other')
  for (const fault of faultsOf(last, { codes: [0] })) faults.push(`build after the kills: ${fault}`)
  const rest = readdirSync(parent).filter((name) => name.startsWith('.'))
  if (rest.length > 0) faults.push(`left behind: ${rest.join(', ')}`)
  return `${times} kills of builds: ${seen.old} left the old site, ${seen.new} the new one, ${seen.between} none until the next run`
}

function killAt(moment, { child }) {
  const timer = setTimeout(() => child.kill('SIGKILL'), moment)
  return () => clearTimeout(timer)
}

/** The moment at which most can go wrong, and the hardest to hit: one folder takes the place of the other. */
function killAtSwap(parent, { child }) {
  const watcher = watch(parent, (_, name) => {
    if (name?.includes('.atlas-old-')) child.kill('SIGKILL')
  })
  return () => watcher.close()
}

/** Tells when a run begins to write, which is when the folder of its journal appears: before, it reads and plans. */
function sinceWriting(root, began = () => {}) {
  let start
  const watcher = watch(root, (_, name) => {
    if (name !== '.atlas' || start !== undefined) return
    start = performance.now()
    began()
  })
  return { now: () => performance.now() - start, stop: () => watcher.close() }
}

function renamed(files) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace('corpus/', 'other/'), text]),
  )
}

/** Each file must be old or new, and all must be old after `--undo`. */
async function killWrites(times, next, faults) {
  const seen = { untouched: 0, partly: 0, whole: 0 }
  const files = series(120)
  const parent = folderOf(files)
  const root = join(parent, 'corpus')
  const options = { cwd: root }
  const sources = treeOf(root)
  const write = ['suggest', '.', '--per', '3', '--write']
  const full = await atlas(write, { ...options, patience: 120_000 })
  for (const fault of faultsOf(full, { codes: [0] })) faults.push(`a write: ${fault}`)
  const written = treeOf(root)
  const changing = differences(sources, written).filter((path) => path.endsWith('.md'))
  if (changing.length < 100) faults.push(`only ${changing.length} files were written into`)
  await takeBack('the first write')
  // What was read before is known: from now on all take as long as this one.
  const second = start(write, { ...options, patience: 120_000 })
  const clock = sinceWriting(root)
  await second.wait
  const ms = clock.now()
  clock.stop()
  await takeBack('the second write')
  for (let kill = 0; kill < times; kill++) {
    const run = start(write, { ...options, patience: 120_000 })
    const moment = next() * 1.1 * ms
    const { stop } = sinceWriting(root, () => setTimeout(() => run.child.kill('SIGKILL'), moment))
    await run.wait
    stop()
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
  if (seen.partly === 0) faults.push('no kill of a write fell within it, which says nothing')
  return `${times} kills of writes into ${changing.length} files: ${seen.untouched} before, ${seen.partly} within, ${seen.whole} after; all taken back`

  async function takeBack(when) {
    const undone = await atlas(['suggest', '.', '--undo'], options)
    for (const fault of faultsOf(undone, { codes: [0] }))
      faults.push(`undo after ${when}: ${fault}`)
    const changed = differences(sources, treeOf(root))
    if (changed.length > 0) faults.push(`${when}: not as before: ${changed.slice(0, 5).join(', ')}`)
  }
}
