import { join } from 'node:path'
import { readRegularFile } from '../../effects/files.ts'
import { errorCode } from '../../effects.ts'
import { codeUnitOrder } from '../../text/compare.ts'

/** Lists what atlas wrote into a folder: the files that it may replace and remove there. */
export const MANIFEST_FILE = '.atlas-manifest.json'
const VERSION = 1
/** In bytes: that of a million files. */
const MAX_MANIFEST = 64 * 1024 * 1024

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
    const bytes = await readRegularFile(join(folder, MANIFEST_FILE), MAX_MANIFEST)
    return new Set(filesIn(JSON.parse(new TextDecoder().decode(bytes))))
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
