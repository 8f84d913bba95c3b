// Builds dist/: the command line (dist/cli) and, where the page is there, the explorer (dist/explorer).
//   node scripts/build.mjs
import { chmodSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(fileURLToPath(import.meta.url), '../..')

/** Builds the command line into a folder: modules for Node 20, with dependencies left outside. */
export async function buildCommand(outDir = join(root, 'dist/cli')) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { external: true },
    build: {
      ssr: join(root, 'src/cli/main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: 'main.js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })
  chmodSync(join(outDir, 'main.js'), 0o755)
}

async function buildExplorer() {
  if (!existsSync(join(root, 'index.html'))) return
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildCommand()
  await buildExplorer()
}
