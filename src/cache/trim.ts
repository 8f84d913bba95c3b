import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Trimming leaves this much, so that it is not due again at once. */
const KEPT_SHARE = 0.75
/** What a small file takes of most disks. */
const BLOCK_BYTES = 4096

/** Removes the files of a folder that were written longest ago, where all together take more than they may. */
export async function trimFolder(folder: string, mostBytes: number): Promise<void> {
  const files = await filesIn(folder)
  let left = files.reduce((sum, file) => sum + file.size, 0)
  if (left <= mostBytes) return
  // The newest stays, however large: it is what the next run asks for.
  for (const { path, size } of files.sort((a, b) => a.writtenAt - b.writtenAt).slice(0, -1)) {
    if (left <= mostBytes * KEPT_SHARE) return
    await rm(path, { force: true })
    left -= size
  }
}

async function filesIn(folder: string) {
  const files: { path: string; size: number; writtenAt: number }[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another run may have removed it meanwhile.
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) continue
    const size = Math.ceil(found.size / BLOCK_BYTES) * BLOCK_BYTES
    files.push({ path, size, writtenAt: found.mtimeMs })
  }
  return files
}
