import { join } from 'node:path'

/**
 * Returns the folder for what is kept from run to run: `ATLAS_CACHE`, else in the user's cache folder.
 * `ATLAS_CACHE=off` keeps nothing.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string | undefined {
  const { ATLAS_CACHE: asked, XDG_CACHE_HOME: base } = env
  if (asked === 'off') return undefined
  return asked || join(base || join(home, '.cache'), 'episode-atlas')
}
