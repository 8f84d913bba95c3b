import { isAbsolute, join } from 'node:path'

/**
 * Returns the folder for what is kept from run to run: `ATLAS_CACHE`, else in the user's cache folder.
 * `ATLAS_CACHE=off` keeps nothing, and so does a user without a home.
 *
 * A base folder that is no absolute path is none (XDG Base Directory Specification, "Basics"): it
 * would mean another folder in each working directory.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string | undefined {
  const asked = env.ATLAS_CACHE?.trim()
  if (asked) return asked.toLowerCase() === 'off' ? undefined : asked
  const base = [env.XDG_CACHE_HOME, join(home, '.cache')].find((path) => path && isAbsolute(path))
  return base === undefined ? undefined : join(base, 'episode-atlas')
}
