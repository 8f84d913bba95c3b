import { rememberedOf } from '../../text/memo.ts'
import type { RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'

/** Which documents name each other in any way, even unclearly; versions of one speak for it. */
export interface DocumentLinks {
  areLinked(a: string, b: string): boolean
  /** Returns the main documents that are linked with a document, itself among them. */
  linkedWith(document: string): ReadonlySet<string>
}

/** Several rules ask for them. */
export const documentLinks = rememberedOf(({ graph, identity }: RuleContext): DocumentLinks => {
  const main = mainKeys(identity.documents)
  const linked = new Map<string, Set<string>>()
  const of = (key: string) => {
    const known = linked.get(key) ?? new Set([key])
    linked.set(key, known)
    return known
  }
  const add = (a: string, b: string) => {
    of(main(a)).add(main(b))
    of(main(b)).add(main(a))
  }
  graph.forEachEdge((_, { relation, origin }, from, to, source, target) => {
    if (origin !== 'stated' || relation === 'part-of') return
    if (source.path !== undefined && target.path !== undefined) add(from, to)
  })
  for (const { from, resolution } of identity.references)
    if (resolution.state === 'ambiguous') for (const to of resolution.candidates) add(from, to)
  return {
    areLinked: (a, b) => of(main(a)).has(main(b)),
    linkedWith: (document) => of(main(document)),
  }
})
