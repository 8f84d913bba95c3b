import type { RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'

/** Returns whether two documents, or versions of them, name each other in any way, even unclearly. */
export function documentLinks({ graph, identity }: RuleContext): (a: string, b: string) => boolean {
  const main = mainKeys(identity.documents)
  const pairs = new Set<string>()
  const add = (a: string, b: string) =>
    pairs.add(`${main(a)}\n${main(b)}`).add(`${main(b)}\n${main(a)}`)
  graph.forEachEdge((_, { relation, origin }, from, to, source, target) => {
    if (origin !== 'stated' || relation === 'part-of') return
    if (source.path !== undefined && target.path !== undefined) add(from, to)
  })
  for (const { from, resolution } of identity.references)
    if (resolution.state === 'ambiguous') for (const to of resolution.candidates) add(from, to)
  return (a, b) => main(a) === main(b) || pairs.has(`${main(a)}\n${main(b)}`)
}
