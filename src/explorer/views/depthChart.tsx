import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { type Appearance, deepestOf, FACETS } from '../appearances.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { byNumber, bySeries, nodeRoute, nodesOf } from '../lookup.ts'
import { FACET_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.nodePage
const NO_SERIES = TEXT.overviewPage.noSeries
/** A series with a smaller share of the episodes has no room for its name. */
const NARROW = 0.08

/** How deep each episode goes into a thing: episodes from left to right, one row for each facet. */
export function DepthChart({ appearances }: { appearances: readonly Appearance[] }): ReactElement {
  const lookup = useLookup()
  const episodes = useMemo(() => nodesOf(lookup, 'episode').sort(byNumber), [lookup])
  const places = useMemo(() => new Map(episodes.map(({ key }, place) => [key, place])), [episodes])
  const rows = FACETS.filter((facet) => appearances.some(({ facets }) => facets.has(facet)))
  const row = (name: string, shown: readonly Appearance[]): ReactElement => (
    <Row key={name} name={name} shown={shown} places={places} />
  )
  return (
    <figure className="depth">
      <figcaption>
        <h2>{WORDS.depth}</h2>
        <p>{summaryOf(appearances, episodes.length)}</p>
      </figcaption>
      <div className="depth-rows" aria-hidden="true">
        {row(WORDS.named, appearances)}
        {row(
          WORDS.treated,
          appearances.filter(({ isCore }) => isCore),
        )}
        {rows.map((facet) =>
          row(
            FACET_NAMES[facet],
            appearances.filter(({ facets }) => facets.has(facet)),
          ),
        )}
        <Axis episodes={episodes} />
      </div>
    </figure>
  )
}

function summaryOf(appearances: readonly Appearance[], all: number): string {
  const core = appearances.filter(({ isCore }) => isCore).length
  const deepest = deepestOf(appearances)
  const facets = FACETS.filter((facet) => deepest?.facets.has(facet))
  const most =
    deepest && facets.length > 0
      ? WORDS.deepest(
          shorten(deepest.episode.title ?? deepest.episode.label, 80),
          facets.map((facet) => FACET_NAMES[facet].toLowerCase()).join(', '),
        )
      : ''
  return `${WORDS.spread(appearances.length, all, core)}${most}`
}

interface RowProps {
  name: string
  shown: readonly Appearance[]
  places: ReadonlyMap<string, number>
}

function Row({ name, shown, places }: RowProps): ReactElement {
  const width = 100 / places.size
  return (
    <>
      <span>{name}</span>
      <svg width="100%" height="14" aria-hidden="true">
        {shown.map(({ episode }) => (
          <a key={episode.key} href={writeRoute(nodeRoute(episode.key))} tabIndex={-1}>
            <title>{shorten(episode.label, 100)}</title>
            <rect
              x={`${(places.get(episode.key) ?? 0) * width}%`}
              y="1"
              width={`${width * 0.86}%`}
              height="12"
            />
          </a>
        ))}
      </svg>
    </>
  )
}

/** The series below the episodes that are theirs, with the numbers of the first and the last. */
function Axis({ episodes }: { episodes: readonly SiteNode[] }): ReactElement {
  return (
    <div className="depth-axis">
      {[...bySeries(episodes)].map(([name, own]) => (
        <span key={name} style={{ flexGrow: own.length }} title={name || NO_SERIES}>
          {own.length > episodes.length * NARROW &&
            (name ? `${numbersOf(own)} ${shorten(name, 60)}` : NO_SERIES)}
        </span>
      ))}
    </div>
  )
}

function numbersOf(episodes: readonly SiteNode[]): string {
  const [first, last] = [episodes[0]?.number, episodes.at(-1)?.number]
  return first === undefined || last === undefined || first === last ? '' : `${first}–${last}`
}
