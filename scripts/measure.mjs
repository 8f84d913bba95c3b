// Measures extraction and identity on the labelled corpora beside the project, when they are there:
//   node scripts/measure.mjs [--verbose]
// Prints one table each for labelled episodes, the pattern library, and the numbered proposals.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SHARED = path.resolve('../shared')
const verbose = process.argv.includes('--verbose')
const scratch = mkdtempSync(path.join(tmpdir(), 'atlas-measure-'))

if (!existsSync(SHARED)) {
  console.log('skipped: no labelled corpora beside the project')
  process.exit(0)
}
try {
  labelledEpisodes()
  patternLibrary()
  numberedProposals()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function atlas(...args) {
  const run = spawnSync('node', ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (run.status > 1) throw new Error(`atlas ${args[0]}: ${run.stderr}`)
  return run.stdout
}

function labelledEpisodes() {
  const records = path.join(scratch, 'records.ndjson')
  writeFileSync(records, atlas('extract', path.join(SHARED, 'corpora/dstudio-podcast')))
  const flags = verbose ? ['--verbose'] : []
  const scorer = path.join(SHARED, 'eval/score.mjs')
  const run = spawnSync('node', [scorer, records, path.join(SHARED, 'eval/gold'), ...flags], {
    encoding: 'utf8',
  })
  console.log(run.stdout)
}

function patternLibrary() {
  const root = path.join(SHARED, 'corpora/dstudio-patterns')
  const gold = JSON.parse(readFileSync(path.join(root, 'gold.json'), 'utf8'))
  const graph = JSON.parse(atlas('export', path.join(root, 'docs'), '--format', 'json'))
  const TYPED = {
    prerequisite: 'requires',
    extension: 'extends',
    alternative: 'alternative-to',
    complementary: 'combines-with',
    related: 'related-to',
    see_also: 'related-to',
  }
  const stated = new Map()
  // Only written links are labelled: names without a link state relations too, and are left out here.
  const linked = new Set(
    atlas('extract', path.join(root, 'docs'))
      .split('\n')
      .filter((line) => line.includes('"connection"'))
      .map((line) => JSON.parse(line))
      .filter((record) => record.type === 'connection' && record.target.path !== undefined)
      .map(({ evidence }) => `${evidence.path}:${evidence.line}`),
  )
  const homes = new Map(
    graph.nodes
      .filter((node) => node.attributes.path)
      .map((node) => [node.key, node.attributes.path]),
  )
  for (const edge of graph.edges) {
    const to = homes.get(edge.target)
    if (to === undefined || !Object.values(TYPED).includes(edge.attributes.relation)) continue
    for (const one of edge.attributes.evidence)
      if (linked.has(`${one.path}:${one.line}`))
        add(stated, `${one.path}\n${to}`, edge.attributes.relation)
  }
  const short = (id) => id.replace('pattern-library/', '')
  const wanted = new Map(
    gold.relations.map((r) => [
      `${short(r.source)}\n${short(r.target)}`,
      r.types.map((type) => TYPED[type]),
    ]),
  )
  const hits = [...wanted.keys()].filter((pair) => stated.has(pair))
  const typed = hits.filter((pair) => wanted.get(pair).some((type) => stated.get(pair).has(type)))
  console.log(
    `pattern library: ${wanted.size} relations, ${stated.size} found, recall ${ratio(hits.length, wanted.size)}, precision ${ratio(hits.length, stated.size)}, type right ${ratio(typed.length, hits.length)}; ${homes.size} home pages of ${gold.docs.length}`,
  )
  if (!verbose) return
  for (const pair of wanted.keys())
    if (!stated.has(pair))
      console.log('  missed', pair.replace('\n', ' → '), wanted.get(pair).join())
  for (const pair of stated.keys())
    if (!wanted.has(pair))
      console.log('  extra ', pair.replace('\n', ' → '), [...stated.get(pair)].join())
  for (const pair of hits)
    if (!typed.includes(pair))
      console.log(
        '  type  ',
        pair.replace('\n', ' → '),
        `${wanted.get(pair)} but ${[...stated.get(pair)]}`,
      )
}

function numberedProposals() {
  const root = path.join(SHARED, 'corpora/eips')
  const gold = JSON.parse(readFileSync(path.join(root, 'gold.json'), 'utf8'))
  const graph = JSON.parse(atlas('export', path.join(root, 'docs'), '--format', 'json'))
  const numbers = new Map(graph.nodes.map((node) => [node.key, node.attributes.number]))
  const found = new Set(
    graph.edges
      .filter(
        (edge) => edge.attributes.relation === 'requires' && numbers.get(edge.target) !== undefined,
      )
      .map((edge) => `${numbers.get(edge.source)} ${numbers.get(edge.target)}`),
  )
  const wanted = new Set(
    gold.prerequisites
      .filter((row) => row.requires_is_document)
      .map((row) => `${row.doc} ${row.requires}`),
  )
  const hits = [...wanted].filter((pair) => found.has(pair)).length
  const findings = JSON.parse(atlas('check', path.join(root, 'docs'), '--format', 'json'))
  const dangling = findings.filter(
    (finding) => finding.rule === 'dangling-reference' && finding.line < 20,
  )
  const cycles = findings.filter((finding) => finding.rule === 'prerequisite-cycle')
  const absent = gold.prerequisites.filter((row) => !row.requires_is_document).length
  console.log(
    `proposals: ${wanted.size} requirements, ${found.size} found, recall ${ratio(hits, wanted.size)}, precision ${ratio(hits, found.size)}; ${dangling.length} dangling of ${absent}; ${cycles.length} cycles of ${gold.stats.cycles.length}`,
  )
  if (verbose) for (const pair of found) if (!wanted.has(pair)) console.log('  extra', pair)
}

function add(map, key, value) {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

function ratio(part, whole) {
  return whole === 0 ? '-' : (part / whole).toFixed(3)
}
