import type { ReactElement } from 'react'
import type { PathStep } from '../../model/answer.ts'
import type { NodeKey } from '../../model/key.ts'
import { goalsOf } from '../../query/goals.ts'
import { useLookup } from '../context.ts'
import { formatMinutes, shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import type { Progress, StepState } from '../learning/progress.ts'
import { Check } from '../parts/checks.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { TEXT } from '../strings.ts'
import { StepReasons } from './stepReasons.tsx'

const WORDS = TEXT.pathPage

interface Props {
  progress: Progress
  onTick: (key: NodeKey, isHeard: boolean) => void
}

/** The steps in order, to be ticked, each with its hours and the places that require it. */
export function PathSteps({ progress, onTick }: Props): ReactElement {
  const { path, rest, states } = progress
  const graph = useGraph()
  const goals = path.target === null ? undefined : goalsOf(graph, path.target)
  const left = path.steps.filter(({ key }) => states.get(key) === 'left-out')
  const kept = path.steps.filter(({ key }) => states.get(key) !== 'left-out')
  const rowOf = (step: PathStep): ReactElement => (
    <Step
      key={step.key}
      step={step}
      state={states.get(step.key) ?? 'later'}
      goal={goals?.keys.includes(step.key) ? goals.how(step.key) : undefined}
      isMain={goals?.main.includes(step.key) === true}
      onTick={onTick}
    />
  )
  return (
    <section className="path-steps" aria-labelledby="steps-title">
      <h3 id="steps-title">{WORDS.order}</h3>
      <ol className="steps">{kept.map(rowOf)}</ol>
      {left.length > 0 && rest.budget && (
        <>
          <h3 id="left-title">
            {WORDS.leftOut(formatMinutes(rest.budget.minutes))}{' '}
            <span className="count">{left.length}</span>
          </h3>
          <ul className="steps" aria-labelledby="left-title">
            {left.map(rowOf)}
          </ul>
        </>
      )}
    </section>
  )
}

interface StepProps {
  step: PathStep
  state: StepState
  /** What the step is there for by itself: "the goal". */
  goal: string | undefined
  /** One of the goals that a budget tries to reach. */
  isMain: boolean
  onTick: (key: NodeKey, isHeard: boolean) => void
}

function Step({ step, state, goal, isMain, onTick }: StepProps): ReactElement {
  const node = useLookup().nodes.get(step.key)
  return (
    <li className={`step step-${state}${isMain ? ' step-goal' : ''}`}>
      <Check isSelected={state === 'heard'} onChange={(isHeard) => onTick(step.key, isHeard)}>
        <span className="visually-hidden">{WORDS.heard(shorten(step.label, 80))}</span>
      </Check>
      <div>
        <NodeLink node={node ?? step} />
        <p className="why">
          <span className="step-state">{WORDS.states[state]}</span>
          {goal && <bdi>{shorten(goal, 100)}</bdi>}
        </p>
        <StepReasons step={step} />
      </div>
      <span className="minutes">{step.minutes > 0 ? formatMinutes(step.minutes) : '–'}</span>
    </li>
  )
}
