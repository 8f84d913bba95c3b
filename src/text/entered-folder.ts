const NEVER_ENTERED = new Set(['node_modules'])

/** True of the name of a folder in which documents are looked for: hidden ones and `node_modules` hold none. */
export function isEntered(folder: string): boolean {
  return !folder.startsWith('.') && !NEVER_ENTERED.has(folder)
}
