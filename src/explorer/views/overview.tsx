import type { ReactElement } from 'react'
import { useLookup } from '../context.ts'
import { formatMinutes } from '../format.ts'
import { nodesOf } from '../lookup.ts'
import { Name } from '../parts/name.tsx'
import { NumberStrip } from '../parts/numberStrip.tsx'
import { Preview } from '../parts/preview.tsx'
import { PageTitle } from '../parts/title.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { NO_FILTER, writeRoute } from '../url.ts'
import { EpisodeTable } from './episodeTable.tsx'
import { Leaders } from './leaders.tsx'
import { News } from './news.tsx'
import { Questions } from './questions.tsx'
import { WorstGaps } from './worstGaps.tsx'

const WORDS = TEXT.overviewPage

export function Overview(): ReactElement {
  const lookup = useLookup()
  const { counts } = lookup.atlas
  const unread = counts.skipped + counts.failed
  return (
    <div className="page">
      <PageTitle name={lookup.atlas.corpus}>
        <Name text={lookup.atlas.corpus} limit={80} />
      </PageTitle>
      <Lead />
      <Questions />
      <NumberStrip />
      {unread > 0 && (
        <p className="aside">
          <a href={writeRoute({ view: 'gaps' })}>{WORDS.unread(unread)}</a>
        </p>
      )}
      <div className="overview-top">
        <section className="preview" aria-labelledby="map-title">
          <h2 id="map-title">{WORDS.mapTitle}</h2>
          <a className="preview-link" href={writeRoute({ view: 'map', ...NO_FILTER })}>
            <Preview />
            <span>{WORDS.openMap}</span>
          </a>
        </section>
        <WorstGaps />
      </div>
      <News />
      <Leaders />
      <section aria-labelledby="episodes-title">
        <h2 id="episodes-title">{WORDS.episodes}</h2>
        <EpisodeTable />
      </section>
    </div>
  )
}

/** What this corpus is, in one sentence. */
function Lead(): ReactElement {
  const lookup = useLookup()
  const episodes = nodesOf(lookup, 'episode')
  const minutes = episodes.reduce((sum, node) => sum + (node.durationMinutes ?? 0), 0)
  const { one, many } = KIND_NAMES.episode
  const words = `${episodes.length.toLocaleString('en')} ${(episodes.length === 1 ? one : many).toLowerCase()}`
  const hours = minutes > 0 ? WORDS.inAll(formatMinutes(minutes)) : ''
  return (
    <p className="lead">{WORDS.lead(words, hours, TEXT.linkCount(lookup.atlas.edges.length))}</p>
  )
}
