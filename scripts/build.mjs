// Builds dist/: the command line (dist/cli) and, where the page is there, the explorer (dist/explorer).
//   node scripts/build.mjs                everything
//   node scripts/build.mjs command DIR    the command line alone, into another folder
import { chmodSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

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

async function buildExplorer() {
  if (!existsSync(join(root, 'index.html'))) return
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

const [part, outDir] = process.argv.slice(2)
if (part !== undefined && (part !== 'command' || outDir === undefined))
  throw new Error('Expected no arguments, or: command DIR')
await buildCommand(outDir && resolve(outDir))
if (part === undefined) await buildExplorer()
