// Holds the dependency rule of .dependency-cruiser.cjs. Fails too when fewer modules are seen than
// exist: a parser that silently reads nothing would otherwise report success.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const run = spawnSync(
  'npx',
  ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
)
if (!run.stdout) {
  console.error(run.stderr)
  process.exit(2)
}
const { modules, summary } = JSON.parse(run.stdout)
const seen = modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length
const existing = readdirSync('src', { recursive: true }).filter((file) =>
  /\.tsx?$/.test(file),
).length
for (const { rule, from, to } of summary.violations) {
  const { comment } = summary.ruleSetUsed.forbidden.find(
    (candidate) => candidate.name === rule.name,
  )
  console.error(`${rule.severity}: ${from} → ${to}\n  ${rule.name}: ${comment}`)
}
const edges = modules.reduce((sum, module) => sum + module.dependencies.length, 0)
console.log(
  `${seen} of ${existing} modules, ${edges} dependencies, ${summary.violations.length} violations`,
)
if (seen < existing)
  console.error(`error: expected all ${existing} modules to be cruised, found ${seen}`)
process.exit(seen < existing || summary.error > 0 ? 1 : 0)
