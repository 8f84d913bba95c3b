import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../effects.ts'
import { codeUnitOrder } from '../../text/compare.ts'

/** Lists what atlas wrote into a folder: the files that it may replace and remove there. */
export const MANIFEST_FILE = '.atlas-manifest.json'
const VERSION = 1

/** Returns the manifest of a folder as text, the same for the same files. */
export function manifestText(paths: Iterable<string>): string {
  const manifest = {
    $schema: 'urn:episode-atlas:manifest:1',
    version: VERSION,
    files: [...paths].sort(codeUnitOrder),
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}

/** Returns the files that a folder's manifest lists; none where it has no manifest that can be read. */
export async function readManifest(folder: string): Promise<Set<string>> {
  try {
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8')
    return new Set(filesIn(JSON.parse(text)))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return new Set()
    throw error
  }
}

function filesIn(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return []
  if (!('version' in manifest) || manifest.version !== VERSION) return []
  if (!('files' in manifest) || !Array.isArray(manifest.files)) return []
  return manifest.files.filter((path): path is string => typeof path === 'string')
}
