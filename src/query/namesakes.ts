import type { Namesake } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { calledExactly, isStep } from './teachers.ts'

/**
 * Returns the documents that whoever knows these names knows too: those called after one of them alone,
 * as "Replication: Leaders and Quorums" is after Replication and "Timeouts and Retries" is not after Retry.
 */
export function namesakesOf(graph: AtlasGraph, known: readonly NodeKey[]): Namesake[] {
  const heard = new Set(known)
  return known
    .filter((name) => !isStep(graph, name))
    .flatMap((name) => calledExactly(graph, name).map((key) => ({ key, after: name })))
    .filter(({ key }) => !heard.has(key))
}
