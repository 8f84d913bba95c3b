/** A file of the site that is made when it is asked for. */
export interface SiteEntry {
  path: string
  /** How many nodes have their page in it. */
  pages: number
  make(): string | Promise<string>
}

/** Returns the file that holds a value as JSON. */
export function entry(path: string, value: () => unknown, pages = 0): SiteEntry {
  return { path, pages, make: async () => JSON.stringify(await value()) }
}
