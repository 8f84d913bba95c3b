import type { TestProject } from 'vitest/node'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { DEMO } from './support/root.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the demo corpus's site, below a sub-path. */
    demo: string
  }
}

/** Publishes the demo corpus once for all browser tests; returns how to end that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo: PublishedSite = await publishSite(DEMO)
  project.provide('demo', demo.address)
  return () => demo.close()
}
