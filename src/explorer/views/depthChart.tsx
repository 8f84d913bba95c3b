import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { type Appearance, deepestOf, FACETS } from '../appearances.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { byNumber, nodeRoute, nodesOf } from '../lookup.ts'
import { FACET_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.nodePage

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
      <figcaption>{summaryOf(appearances, episodes.length)}</figcaption>
      <div className="depth-rows" aria-hidden="true">
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
        {row(WORDS.named, appearances)}
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

/** Names the ends of every series, where there is room for a name. */
function Axis({ episodes }: { episodes: readonly SiteNode[] }): ReactElement {
  const parts = partsOf(episodes)
  return (
    <div className="depth-axis">
      {parts.map(({ name, size }) => (
        <span key={name} style={{ flexGrow: size }} title={name}>
          {shorten(name, 40)}
        </span>
      ))}
    </div>
  )
}

function partsOf(episodes: readonly SiteNode[]): { name: string; size: number }[] {
  const sizes = new Map<string, number>()
  for (const { series = '' } of episodes) sizes.set(series, (sizes.get(series) ?? 0) + 1)
  return [...sizes].map(([name, size]) => ({ name, size }))
}
