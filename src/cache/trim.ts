import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Trimming leaves this much, so that it is not due again at once. */
const KEPT_SHARE = 0.75

/** Removes the files of a folder that were written longest ago, where all together are too large. */
export async function trimFolder(folder: string, mostBytes: number): Promise<void> {
  const files = await filesBelow(folder)
  let left = files.reduce((sum, file) => sum + file.size, 0)
  if (left <= mostBytes) return
  for (const { path, size } of files.sort((a, b) => a.writtenAt - b.writtenAt)) {
    if (left <= mostBytes * KEPT_SHARE) return
    await rm(path, { force: true })
    left -= size
  }
}

async function filesBelow(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: { path: string; size: number; writtenAt: number }[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // Another run may have removed it meanwhile.
    const found = await stat(path).catch(() => undefined)
    if (found) files.push({ path, size: found.size, writtenAt: found.mtimeMs })
  }
  return files
}
