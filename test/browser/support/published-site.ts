import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { COMMAND } from './root.ts'
import { portOf, serveFolder } from './static-server.ts'

export interface PublishedSite {
  /** Ends with a slash; below a sub-path, as on many a host. */
  address: string
  folder: string
  close: () => Promise<void>
}

const BELOW = '/some/sub/path/'

/** Builds a corpus with the installed command, and serves the site with a server that knows nothing of it. */
export async function publishSite(corpus: string): Promise<PublishedSite> {
  if (!existsSync(COMMAND)) throw new Error(`Expected ${COMMAND}: run “npm run build” first`)
  const folder = await mkdtemp(join(tmpdir(), 'atlas-site-'))
  await promisify(execFile)(process.execPath, [COMMAND, 'build', corpus, '--out', folder])
  const server = await serveFolder(folder, BELOW)
  return {
    address: `http://127.0.0.1:${portOf(server)}${BELOW}`,
    folder,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
