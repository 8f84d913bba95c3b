import { type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react'
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
const WIDE = { width: 158, height: 80, direction: 'right' } as const
const NARROW = { width: 150, height: 76, direction: 'down' } as const
/**
 * A higher picture scrolls in a frame until it is unrolled: the steps below must stay in reach. The frame is
 * lower than that by a layer: to cut off less would save nothing.
 */
const MOST_HEIGHT = 400

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
  const [isWhole, setWhole] = useState(false)
  const isHigh = picture.height > MOST_HEIGHT
  return (
    <>
      <Frame
        key={String(isWhole)}
        picture={picture}
        progress={progress}
        isRolled={isHigh && !isWhole}
      />
      {isHigh && (
        <button
          type="button"
          className="quiet"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? WORDS.pictureRolled : WORDS.pictureWhole}
        </button>
      )}
    </>
  )
}

interface FrameProps {
  picture: Picture
  progress: Progress
  isRolled: boolean
}

function Frame({ picture, progress, isRolled }: FrameProps): ReactElement {
  const { width, height, cards, lines } = picture
  const frame = useRef<HTMLElement>(null)
  const goals = useGoals(progress)
  useLayoutEffect(() => {
    const goal =
      cards.findLast(({ keys }) => keys.some((key) => goals.includes(key))) ?? cards.at(-1)
    if (frame.current && goal) bringIntoMiddle(frame.current, goal)
  }, [cards, goals])
  return (
    <section
      ref={frame}
      className={isRolled ? 'picture-scroll picture-rolled' : 'picture-scroll'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={WORDS.picture}
    >
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

/** The episodes that are the goal: several, where more than one treats what was asked for. */
function useGoals({ path: { target } }: Progress): readonly NodeKey[] {
  const graph = useGraph()
  return useMemo(() => (target === null ? [] : goalsOf(graph, target).main), [graph, target])
}

/** Scrolls a frame to a card: lines lead to it from the left or from above. */
function bringIntoMiddle(frame: HTMLElement, { x, y, width, height }: Card): void {
  frame.scrollTop = y + height / 2 - frame.clientHeight / 2
  frame.scrollLeft = x + width / 2 - frame.clientWidth / 2
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
  const goals = useGoals(progress)
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
