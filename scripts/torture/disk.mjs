// Builds and writes on a disk that is full at each point of the way. Mounting one needs the superuser.
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, differences, faultsOf, folderOf, treeOf } from './support.mjs'

const SIZE = 1024 * 1024
const STEPS = 12

export async function disk({ isLong }) {
  const place = folderOf()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', place])
  if (mounted.status !== 0)
    return { skipped: 'skipped: mounting a small disk needs the superuser', faults: [] }
  try {
    return await fillIt(place, isLong ? STEPS * 4 : STEPS)
  } finally {
    spawnSync('umount', [place])
  }
}

async function fillIt(place, steps) {
  const faults = []
  const seen = { done: 0, full: 0 }
  const plain = folderOf(series(4))
  cpSync(join(plain, 'corpus'), join(place, 'corpus'), { recursive: true })
  await atlas(['build', 'corpus', '--out', 'site'], { cwd: place })
  const all = treeOf(place)
  for (let step = 0; step < steps; step++) {
    const free = Math.floor((freeIn(place) * step) / steps / 4)
    fillBut(place, free)
    for (const words of [
      ['build', 'corpus', '--out', 'site'],
      ['suggest', 'corpus', '--per', '2', '--write'],
    ]) {
      const ran = await atlas(words, { cwd: place })
      const label = `${words[0]} with ${free} bytes left`
      faults.push(...faultsOf(ran, { codes: [0, 2] }).map((fault) => `${label}: ${fault}`))
      if (ran.code === 0) seen.done++
      else if (ran.err.includes('ENOSPC')) seen.full++
      else faults.push(`${label}: does not say why: ${ran.err.slice(0, 300)}`)
      rmSync(join(place, 'filler'))
      if (words[0] === 'suggest') await atlas(['suggest', 'corpus', '--undo'], { cwd: place })
      const wrong = differences(all, treeOf(place)).filter(
        (path) => !path.startsWith('site/data/news'),
      )
      if (wrong.length > 0) faults.push(`${label}: not as before: ${wrong.slice(0, 5)}`)
      fillBut(place, free)
    }
    faults.push(...(await resultsCutShort(place, free)))
    rmSync(join(place, 'filler'))
  }
  if (seen.full === 0) faults.push('no run found the disk full, which says nothing')
  return {
    counts: `${steps} fillings of a disk of 1 MB: ${seen.full} runs found it full, ${seen.done} ended`,
    faults,
  }
}

/** Results that go into a file of the full disk arrive as a whole, or the command says that they do not. */
async function resultsCutShort(place, free) {
  const { out: text } = await atlas(['export', 'corpus'], { cwd: place })
  const whole = Buffer.byteLength(text)
  const file = join(place, 'results')
  const out = openSync(file, 'w')
  const { code, err } = await atlas(['export', 'corpus'], { cwd: place, out })
  closeSync(out)
  const { size } = statSync(file)
  rmSync(file)
  const isTold = code === 2 && err.includes('cannot write standard output: no space left')
  if (size === whole ? code === 0 : isTold) return []
  return [`export > results with ${free} bytes left: ended with ${code}, ${size} of ${whole} bytes`]
}

function freeIn(place) {
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize
}

function fillBut(place, free) {
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'filler'), Buffer.alloc(Math.max(0, freeIn(place) - free)))
}
