import { dirname, join, relative, sep } from 'node:path'
import type { Effects } from '../../effects.ts'

/**
 * Returns the folder that the paths of a patch count from: where the command runs, if the corpus lies
 * there; else the repository of the corpus, else the corpus itself.
 */
export async function patchBase(root: string, cwd: string, effects: Effects): Promise<string> {
  const repository = await repositoryOf(root, effects)
  const isHere = isBelow(root, cwd)
  if (repository === undefined) return isHere ? cwd : root
  return isHere && isBelow(cwd, repository) ? cwd : repository
}

/** True of a folder and all that lies in it. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':'))
}

async function repositoryOf(folder: string, effects: Effects): Promise<string | undefined> {
  // A worktree has a file of this name.
  const isThere = await effects.isFolder(join(folder, '.git')).then(
    () => true,
    () => false,
  )
  if (isThere) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent, effects)
}
