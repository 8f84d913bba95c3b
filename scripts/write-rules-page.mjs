// Writes docs/rules.md from the rules and what they find in their own examples.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const load = async (file) =>
  (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module

const { rulesPage } = await load('scripts/rules-page.ts')
const { RULES } = await load('src/analyze/rules/index.ts')
const { atlasOf } = await load('test/support/corpus.ts')
const page = await rulesPage(RULES, async (files) => (await atlasOf(files)).findings)
await writeFile(`${root}docs/rules.md`, page)
