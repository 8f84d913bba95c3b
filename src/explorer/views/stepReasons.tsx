import { type ReactElement, useMemo } from 'react'
import type { PathStep, Reason } from '../../model/answer.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { NodeKey } from '../../model/key.ts'
import { nameOf } from '../../query/name.ts'
import { useRequirements } from '../context.ts'
import { shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import { PlaceLink } from '../parts/place.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage
/** So many requirers are named; a longer way says the rest. */
const MOST = 4

/** Who requires a step, and on which line. */
export function StepReasons({ step }: { step: PathStep }): ReactElement | null {
  const graph = useGraph()
  const evidenceOf = useReasonEvidence()
  const nearest = step.because.filter(({ isNearest }) => isNearest)
  if (nearest.length === 0) return null
  return (
    <ul className="step-reasons">
      {nearest.slice(0, MOST).map((reason) => (
        <li key={`${reason.key} ${reason.via ?? ''}`}>
          {WORDS.requiredBy}{' '}
          <bdi>
            {shorten(nameOf(graph, reason.key), 60)}
            {reason.via && ` ${WORDS.for(shorten(nameOf(graph, reason.via), 60))}`}
          </bdi>
          <StatedAt evidence={evidenceOf(step, reason)} />
        </li>
      ))}
      {nearest.length > MOST && <li>{WORDS.more(nearest.length - MOST)}</li>}
    </ul>
  )
}

function StatedAt({ evidence: [first] }: { evidence: readonly Evidence[] }): ReactElement | null {
  if (!first) return null
  return (
    <>
      {': '}
      {first.excerpt && (
        <q>
          <bdi>{shorten(first.excerpt, 90)}</bdi>
        </q>
      )}{' '}
      <PlaceLink path={first.path} line={first.line} />
    </>
  )
}

/** Returns where the text states a requirement; nothing while that is not loaded. */
export function useReasonEvidence(): (step: { key: NodeKey }, reason: Reason) => Evidence[] {
  const loaded = useRequirements()
  const places = useMemo(() => {
    const all = loaded.state === 'ready' ? loaded.value.requirements : []
    return new Map(all.map(({ source, target, evidence }) => [`${source} ${target}`, evidence]))
  }, [loaded])
  return (step, { key, via }) => places.get(`${key} ${via ?? step.key}`) ?? []
}
