import { type ReactElement, useMemo } from 'react'
import type { PathStep, SuggestedPrerequisite } from '../../model/answer.ts'
import type { NodeKey } from '../../model/key.ts'
import { inferredPrerequisites } from '../../query/inferred.ts'
import { nameOf } from '../../query/name.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import { CountTitle } from '../parts/countTitle.tsx'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage
const FIRST = 12

interface Props {
  steps: readonly PathStep[]
  known: readonly NodeKey[]
}

/** Prerequisites that nobody states, apart from the path and with what they are worth. */
export function PathGuesses({ steps, known }: Props): ReactElement {
  const graph = useGraph()
  const guesses = useMemo(
    () =>
      inferredPrerequisites(
        graph,
        steps.map(({ key }) => key),
        { known },
      ),
    [graph, steps, known],
  )
  return (
    <section className="guesses" aria-labelledby="guesses-title">
      <CountTitle level={3} id="guesses-title" count={guesses.length}>
        {WORDS.suggested}
      </CountTitle>
      <p className="quiet-text">
        {guesses.length === 0 ? WORDS.suggestedNothing : WORDS.suggestedLead}
      </p>
      <More items={guesses} first={FIRST} className="plain">
        {(guess) => <Guess key={`${guess.key} ${guess.for}`} guess={guess} />}
      </More>
    </section>
  )
}

function Guess({ guess }: { guess: SuggestedPrerequisite }): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  return (
    <li className="guess">
      <span className="chance">{WORDS.chance(guess.confidence)}</span>
      <div>
        <NodeLink node={nodes.get(guess.key) ?? { ...guess, kind: 'episode' }} />{' '}
        <span className="quiet-text">
          {WORDS.before} <bdi>{shorten(nameOf(graph, guess.for), 60)}</bdi>
        </span>
        <p className="why">
          <bdi>{shorten(guess.reasons.join('; '), 400)}</bdi>
        </p>
      </div>
    </li>
  )
}
