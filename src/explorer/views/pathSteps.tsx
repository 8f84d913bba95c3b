import type { ReactElement } from 'react'
import type { LearningPath, PathStep } from '../../model/answer.ts'
import type { NodeKey } from '../../model/key.ts'
import { useLookup } from '../context.ts'
import { formatMinutes, shorten } from '../format.ts'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage

interface Props {
  path: LearningPath
  onKnow: (key: NodeKey) => void
}

/** The steps in order with their hours, and the circles that no order can mend. */
export function PathSteps({ path, onKnow }: Props): ReactElement {
  const untimed = path.steps.filter((step) => step.kind === 'episode' && step.minutes === 0).length
  if (path.steps.length === 0) return <Empty>{WORDS.nothing}</Empty>
  return (
    <>
      <p className="path-total">
        <b>{WORDS.steps(path.steps.length)}</b>
        {path.minutes > 0 && <b>{formatMinutes(path.minutes)}</b>}
        {untimed > 0 && <span>{WORDS.untimed(untimed)}</span>}
      </p>
      <ol className="steps">
        {path.steps.map((step) => (
          <Step key={step.key} step={step} isGoal={step.key === path.target} onKnow={onKnow} />
        ))}
      </ol>
      {path.cycles.length > 0 && <Cycles cycles={path.cycles} />}
    </>
  )
}

interface StepProps {
  step: PathStep
  isGoal: boolean
  onKnow: (key: NodeKey) => void
}

function Step({ step, isGoal, onKnow }: StepProps): ReactElement {
  const node = useLookup().nodes.get(step.key)
  return (
    <li className={isGoal ? 'step step-goal' : 'step'}>
      <div>
        <NodeLink node={node ?? step} />
        <p className="why">
          <bdi>{shorten(step.why, 200)}</bdi>
        </p>
      </div>
      <span className="minutes">{step.minutes > 0 ? formatMinutes(step.minutes) : ''}</span>
      {!isGoal && (
        <button
          type="button"
          aria-label={`${WORDS.known}: ${shorten(step.label, 60)}`}
          onClick={() => onKnow(step.key)}
        >
          {WORDS.known}
        </button>
      )}
    </li>
  )
}

function Cycles({ cycles }: { cycles: LearningPath['cycles'] }): ReactElement {
  const { nodes } = useLookup()
  return (
    <section className="cycles">
      <h3>
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
