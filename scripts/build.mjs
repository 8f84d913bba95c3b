// Builds dist/: the command line (dist/cli) and, where the page is there, the explorer (dist/explorer).
//   node scripts/build.mjs                everything
//   node scripts/build.mjs command DIR    the command line alone, into another folder
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'

const root = resolve(fileURLToPath(import.meta.url), '../..')

/** Builds the command line into a folder: modules for Node 20, with dependencies left outside. */
async function buildCommand(outDir = join(root, 'dist/cli')) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { external: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        // The command, and the module that each of its threads runs.
        input: {
          main: join(root, 'src/cli/main.ts'),
          thread: join(root, 'src/cli/threads/thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })
  chmodSync(join(outDir, 'main.js'), 0o755)
}

/** What the vocabulary files say, so that the command need not read YAML each time it starts. */
async function compileVocabulary() {
  const options = { root, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(join(root, 'src/vocabulary.ts'), options)
  const folder = join(root, 'data/vocabulary')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const hash = createHash('sha256').update(bytes).digest('hex')
      return { name, hash, entries: module.parseVocabulary(bytes.toString('utf8'), name) }
    })
  writeFileSync(join(root, 'dist/vocabulary.json'), JSON.stringify({ files }))
}

async function buildExplorer() {
  if (!existsSync(join(root, 'index.html'))) return
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

const [part, outDir] = process.argv.slice(2)
if (part !== undefined && (part !== 'command' || outDir === undefined))
  throw new Error('Expected no arguments, or: command DIR')
await buildCommand(outDir && resolve(outDir))
if (part === undefined) {
  await compileVocabulary()
  await buildExplorer()
}
