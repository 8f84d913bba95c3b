/** Loads the pipeline when a command needs it: help and wrong usage answer at once. */
export function pipeline(): Promise<typeof import('../atlas.ts')> {
  return import('../atlas.ts')
}

/** Loads what makes a site of an atlas. */
export function publishing(): Promise<typeof import('../publishing.ts')> {
  return import('../publishing.ts')
}

/** Loads what reads one file anew. */
export function rereading(): Promise<typeof import('../rereading.ts')> {
  return import('../rereading.ts')
}
