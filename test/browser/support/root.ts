import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../..')
export const DEMO = join(ROOT, 'data/episodes')
/** The command as it is installed; `npm run build` makes it. */
export const COMMAND = join(ROOT, 'dist/cli/main.js')
