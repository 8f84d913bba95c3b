import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
export const COMMAND = resolve(ROOT, 'dist/cli/main.js')
export const DEMO = resolve(ROOT, 'data/episodes')
/** The large corpus beside the project, where it is there. */
export const PODCAST = resolve(ROOT, '../shared/corpora/dstudio-podcast')
