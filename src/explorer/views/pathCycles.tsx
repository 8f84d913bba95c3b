import type { ReactElement } from 'react'
import type { LearningPath } from '../../model/answer.ts'
import { nameOf } from '../../query/name.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { nodeRoute } from '../lookup.ts'
import { NodeLink } from '../parts/nodeLink.tsx'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.pathPage

/** Groups of steps that require each other: no order can mend them. */
export function PathCycles({ cycles }: Pick<LearningPath, 'cycles'>): ReactElement | null {
  const { nodes } = useLookup()
  if (cycles.length === 0) return null
  return (
    <section className="cycles" aria-labelledby="cycles-title">
      <h3 id="cycles-title">
        {WORDS.cycles} <span className="count">{cycles.length}</span>
      </h3>
      <p>{WORDS.cyclesLead}</p>
      <ul>
        {cycles.map((cycle) => (
          <li key={cycle.join(' ')}>
            {cycle.flatMap((key) => {
              const node = nodes.get(key)
              return node ? [<NodeLink key={key} node={node} />] : []
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is required by name and cannot be heard here. */
export function PathUntaught({ untaught }: Pick<LearningPath, 'untaught'>): ReactElement | null {
  const { nodes } = useLookup()
  const graph = useGraph()
  if (untaught.length === 0) return null
  return (
    <section className="cycles" aria-labelledby="untaught-title">
      <h3 id="untaught-title">
        {WORDS.untaught} <span className="count">{untaught.length}</span>
      </h3>
      <ul>
        {untaught.map(({ key, label, because }) => (
          <li key={key}>
            <NodeLink node={nodes.get(key) ?? { key, label, kind: 'concept' }} />
            <span className="quiet-text">
              {WORDS.requiredBy}{' '}
              {because.map(({ key: by }, at) => (
                <span key={by}>
                  {at > 0 && ', '}
                  <a href={writeRoute(nodeRoute(by))}>{nameOf(graph, by)}</a>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
