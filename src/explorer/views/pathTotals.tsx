import type { ReactElement } from 'react'
import type { LearningPath } from '../../model/answer.ts'
import { formatMinutes } from '../format.ts'
import type { Progress } from '../learning/progress.ts'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage

/** How long the path is, how much of it is done, and what a budget does to it. */
export function PathTotals({ progress }: { progress: Progress }): ReactElement {
  const { path, rest, heardMinutes } = progress
  const untimed = path.steps.filter((step) => step.minutes === 0).length
  return (
    <div className="path-total" role="status">
      <p>
        <b>{WORDS.steps(path.steps.length)}</b>
        {path.minutes > 0 && <b>{WORDS.inAll(formatMinutes(path.minutes))}</b>}
        {heardMinutes > 0 && <span>{WORDS.heardOf(formatMinutes(heardMinutes))}</span>}
        {heardMinutes > 0 && !rest.budget && <b>{WORDS.toHear(formatMinutes(rest.minutes))}</b>}
        {untimed > 0 && <span>{WORDS.untimed(untimed, path.steps.length)}</span>}
      </p>
      {rest.budget && (
        <p>
          {budgetWords(rest, rest.budget, path.minutes - heardMinutes).join(' ')}{' '}
          {untimed > 0 && WORDS.budget.untimed}
        </p>
      )}
    </div>
  )
}

function budgetWords(
  { steps, minutes }: LearningPath,
  budget: NonNullable<LearningPath['budget']>,
  whole: number,
): string[] {
  const { exact, atMost, goals, leftOut } = budget
  const time = formatMinutes(budget.minutes)
  if (leftOut.length === 0) return [WORDS.budget.all(time)]
  if (steps.length === 0) return [WORDS.budget.none(time)]
  const goal =
    goals.all > 1
      ? WORDS.budget.goals(goals.reached, goals.all, time)
      : WORDS.budget.goal(time, formatMinutes(whole), goals.reached === 1)
  const proof = exact ? WORDS.budget.exact : WORDS.budget.bound(steps.length, atMost.steps)
  return [goal, WORDS.budget.fits(steps.length, formatMinutes(minutes)), proof]
}
