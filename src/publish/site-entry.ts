/** A file of the site that is made when it is asked for. */
export interface SiteEntry {
  path: string
  make(): string | Promise<string>
}

/** Returns the file that holds a value as JSON. */
export function entry(path: string, value: () => unknown): SiteEntry {
  return { path, make: async () => JSON.stringify(await value()) }
}
