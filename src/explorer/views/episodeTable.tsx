import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { formatMinutes, formatNumber } from '../format.ts'
import { byNumber, bySeries, nodeRoute, nodesOf } from '../lookup.ts'
import { Name } from '../parts/name.tsx'
import { Empty } from '../parts/notice.tsx'
import { STATUS_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.overviewPage

/** Episodes as their author counts them, series by series: all, or those of one series. */
export function EpisodeTable({ series: asked }: { series?: string }): ReactElement {
  const lookup = useLookup()
  const series = useMemo(() => {
    const all = nodesOf(lookup, 'episode').sort(byNumber)
    return bySeries(asked === undefined ? all : all.filter(({ series }) => series === asked))
  }, [lookup, asked])
  if (series.size === 0) return <Empty>{WORDS.noEpisodes}</Empty>
  if (series.size === 1)
    return (
      <>
        {[...series].map(([name, own]) => (
          <Table key={name} name={name} episodes={own} />
        ))}
      </>
    )
  return (
    <>
      {[...series].map(([name, own]) => (
        <details key={name} className="series">
          <summary>
            <Name text={name || WORDS.noSeries} /> <span className="count">{lengthOf(own)}</span>
          </summary>
          <Table name={name || WORDS.noSeries} episodes={own} />
        </details>
      ))}
    </>
  )
}

function lengthOf(episodes: readonly SiteNode[]): string {
  const minutes = episodes.reduce((sum, { durationMinutes = 0 }) => sum + durationMinutes, 0)
  const words = TEXT.episodeCount(episodes.length)
  return minutes > 0 ? `${words}, ${formatMinutes(minutes)}` : words
}

interface TableProps {
  name: string
  episodes: readonly SiteNode[]
}

function Table({ name, episodes }: TableProps): ReactElement {
  return (
    <table className="episodes" aria-label={name || WORDS.episodes}>
      <thead>
        <tr>
          <th scope="col" className="numeric">
            #
          </th>
          <th scope="col">{WORDS.episode}</th>
          <th scope="col" className="numeric">
            {WORDS.duration}
          </th>
          <th scope="col">{WORDS.status}</th>
          <th scope="col" className="numeric">
            {WORDS.connections}
          </th>
          <th scope="col" className="numeric">
            {TEXT.gaps}
          </th>
        </tr>
      </thead>
      <tbody>
        {episodes.map((episode) => (
          <Row key={episode.key} episode={episode} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ episode }: { episode: SiteNode }): ReactElement {
  const { number, durationMinutes, status, degree, findings } = episode
  return (
    <tr>
      <td className="numeric">{number ?? ''}</td>
      <th scope="row">
        <a href={writeRoute(nodeRoute(episode.key))}>
          <Name text={episode.title ?? episode.label} />
        </a>
      </th>
      <td className="numeric" data-label={WORDS.duration}>
        {durationMinutes ? formatMinutes(durationMinutes) : ''}
      </td>
      <td data-label={WORDS.status}>{status ? (STATUS_NAMES.get(status) ?? status) : ''}</td>
      <td className="numeric" data-label={WORDS.connections}>
        {formatNumber(degree)}
      </td>
      <td className="numeric" data-label={TEXT.gaps}>
        {findings > 0 ? formatNumber(findings) : ''}
      </td>
    </tr>
  )
}
