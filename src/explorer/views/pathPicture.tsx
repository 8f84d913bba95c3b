import { type ReactElement, useMemo, useState } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { goalsOf } from '../../query/goals.ts'
import { useLookup } from '../context.ts'
import { formatMinutes, shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import { type Card, curveOf, type Picture, pictureOf } from '../learning/picture.ts'
import type { Progress } from '../learning/progress.ts'
import { nodeRoute } from '../lookup.ts'
import { useNarrow } from '../narrow.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.pathPage
/** A longer path is drawn when it is asked for. */
const MOST = 80
const WIDE = { width: 158, height: 68, direction: 'right' } as const
const NARROW = { width: 150, height: 64, direction: 'down' } as const

/** The path in layers: what requires nothing first, the goal last. The steps below say the same in words. */
export default function PathPicture({ progress }: { progress: Progress }): ReactElement | null {
  const [isAsked, ask] = useState(false)
  const isNarrow = useNarrow()
  const { path } = progress
  const isLong = path.steps.length > MOST && !isAsked
  const picture = useMemo(
    () => (isLong ? undefined : pictureOf(path, isNarrow ? NARROW : WIDE)),
    [path, isNarrow, isLong],
  )
  if (path.steps.length < 2) return null
  return (
    <figure className="path-picture" aria-labelledby="picture-title">
      <figcaption>
        <h3 id="picture-title">{WORDS.picture}</h3>
        <p className="quiet-text">{WORDS.pictureHint}</p>
      </figcaption>
      {picture ? (
        <Drawing picture={picture} progress={progress} />
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {WORDS.pictureLong(path.steps.length)}
        </button>
      )}
    </figure>
  )
}

function Drawing({ picture, progress }: { picture: Picture; progress: Progress }): ReactElement {
  const { width, height, cards, lines } = picture
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="picture-scroll" tabIndex={0} aria-label={WORDS.picture}>
      <div className="picture" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <marker
              id="path-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0,0.5 7.5,4 0,7.5z" />
            </marker>
          </defs>
          {lines.map(({ from, to, points }) => (
            <path key={`${from} ${to}`} d={curveOf(points)} markerEnd="url(#path-arrow)" />
          ))}
        </svg>
        <ol>
          {cards.map((card, place) => (
            <CardItem key={card.keys[0]} card={card} place={place} progress={progress} />
          ))}
        </ol>
      </div>
    </section>
  )
}

interface CardProps {
  card: Card
  place: number
  progress: Progress
}

function CardItem({ card, place, progress }: CardProps): ReactElement {
  const { keys, x, y, width, height, requires } = card
  const isCycle = keys.length > 1
  return (
    <li
      className={isCycle ? 'card card-cycle' : 'card'}
      style={{ insetInlineStart: x, top: y, width, height }}
    >
      <span className="visually-hidden">
        {WORDS.pictureStep(place + 1, requires.map((need) => need + 1).join(', '))}{' '}
        {isCycle && WORDS.pictureCycle}
      </span>
      {keys.map((key) => (
        <CardStep key={key} step={key} progress={progress} />
      ))}
    </li>
  )
}

/** Its link is in the list of steps too: one stop of the tab key is enough. */
function CardStep({ step, progress }: { step: NodeKey; progress: Progress }): ReactElement | null {
  const { nodes } = useLookup()
  const graph = useGraph()
  const { target } = progress.path
  const goals = target === null ? [] : goalsOf(graph, target).keys
  const found = progress.path.steps.find(({ key }) => key === step)
  if (!found) return null
  const state = progress.states.get(step) ?? 'later'
  const isGoal = goals.includes(step)
  const label = nodes.get(step)?.title ?? found.label
  const time = found.minutes > 0 ? formatMinutes(found.minutes) : ''
  return (
    <a
      className={`card-step card-${state}${isGoal ? ' card-goal' : ''}`}
      href={writeRoute(nodeRoute(step))}
      tabIndex={-1}
      title={shorten(found.label, 200)}
    >
      <span className="card-title">
        <bdi>{shorten(label, 80)}</bdi>
      </span>
      <span className="card-state">
        {[time, WORDS.shortStates[state]].filter(Boolean).join(' · ')}
      </span>
    </a>
  )
}
