// Starts several builds into one folder at once: each that begins must end whole, the others say who has it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { series } from './samples.mjs'
import { atlas, differences, faultsOf, folderOf, treeOf } from './support.mjs'

const BUILDS = 5

export async function locks({ isLong }) {
  const rounds = isLong ? 50 : 5
  const parent = folderOf(series(8))
  const build = () => atlas(['build', 'corpus', '--out', 'site'], { cwd: parent })
  await build()
  await build()
  const whole = treeOf(join(parent, 'site'))
  const faults = []
  const seen = { built: 0, refused: 0 }
  for (let round = 0; round < rounds; round++) {
    const ran = await Promise.all(Array.from({ length: BUILDS }, build))
    for (const one of ran) {
      faults.push(...faultsOf(one, { codes: [0, 2] }))
      if (one.code === 0) seen.built++
      else if (/locked by process \d+ since \d{4}-/.test(one.err)) seen.refused++
      else faults.push(`round ${round}: refused for another reason: ${one.err.slice(0, 200)}`)
    }
    if (ran.every(({ code }) => code !== 0)) faults.push(`round ${round}: nobody built`)
    const wrong = differences(whole, treeOf(join(parent, 'site')))
    if (wrong.length > 0) faults.push(`round ${round}: not the whole site: ${wrong.slice(0, 5)}`)
  }
  const rest = readdirSync(parent).filter((name) => name.startsWith('.'))
  if (rest.length > 0) faults.push(`left behind: ${rest.join(', ')}`)
  return {
    counts: `${rounds} rounds of ${BUILDS}: ${seen.built} built, ${seen.refused} refused`,
    faults,
  }
}
