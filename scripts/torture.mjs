// What a bad disk, a bad corpus and a power cut may do to people's files. Needs a build (npm run build).
//   node scripts/torture.mjs                  all parts, as in CI: a few minutes
//   node scripts/torture.mjs --long           all parts, in full
//   node scripts/torture.mjs PART [WORD…]     one part; of hostile cases those with a word in their name
import { changes } from './torture/changes.mjs'
import { disk } from './torture/disk.mjs'
import { failures } from './torture/failures.mjs'
import { hostile } from './torture/hostile.mjs'
import { kills } from './torture/kills.mjs'
import { locks } from './torture/locks.mjs'
import { many } from './torture/many.mjs'
import { mutants } from './torture/mutants.mjs'
import { network } from './torture/network.mjs'

const PARTS = new Map(
  Object.entries({ hostile, mutants, network, changes, locks, disk, kills, failures, many }),
)

const [first, ...words] = process.argv.slice(2).filter((word) => word !== '--long')
const isLong = process.argv.includes('--long')
if (first !== undefined && !PARTS.has(first))
  throw new Error(`Expected one of ${[...PARTS.keys()].join(', ')}, found ${first}`)

let faultCount = 0
for (const [name, part] of PARTS) {
  if (first !== undefined && name !== first) continue
  const began = Date.now()
  const { counts, faults, skipped } = await part({ isLong, words })
  for (const fault of faults) console.error(`  ${fault}`)
  faultCount += faults.length
  const outcome = faults.length === 0 ? 'all hold' : `${faults.length} faults`
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${name}: ${skipped ?? `${counts}: ${outcome}`} (${seconds} s)`)
}
process.exit(faultCount === 0 ? 0 : 1)
