/**
 * Returns a path as it may begin a line. Two colons there are a command to GitHub's runner, which reads
 * all that a step prints, and a path may come with a pull request: `::stop-commands::x.md`.
 */
export function pathInLog(path: string): string {
  return /^\s*::/.test(path) ? `./${path}` : path
}
