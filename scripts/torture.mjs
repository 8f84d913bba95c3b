// What a bad disk, a bad corpus and a power cut may do to people's files. Needs a build (npm run build).
//   node scripts/torture.mjs                  all parts, as in CI: a few minutes
//   node scripts/torture.mjs --long           all parts, in full
//   node scripts/torture.mjs PART [WORD…]     one part; of hostile cases those with a word in their name
import { failures } from './torture/failures.mjs'
import { hostile } from './torture/hostile.mjs'
import { kills } from './torture/kills.mjs'

const PARTS = new Map([
  ['hostile', hostile],
  ['kills', kills],
  ['failures', failures],
])

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
