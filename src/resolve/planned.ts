import type { AnnouncedTitle, Extract } from '../model/extract.ts'
import type { DocumentIdentity, Reference } from '../model/identity.ts'
import type { DocumentIndex } from './document-index.ts'
import { seriesId } from './series.ts'
import { areOtherTitles } from './titles.ts'

/** A title that an overview gives to an episode that is there. */
export interface PlannedTitle {
  title: string
  to: DocumentIdentity
  from: DocumentIdentity
  stated: AnnouncedTitle
}

/**
 * Returns the titles that overviews give to episodes that exist. An overview speaks of the series that
 * its heading names, else of its own; of another's numbers it knows nothing.
 */
export function plannedTitles(extracts: readonly Extract[], index: DocumentIndex): PlannedTitle[] {
  return extracts.flatMap((extract) => {
    const from = index.byPath.get(extract.path)
    return (extract.announced ?? []).flatMap((stated) => {
      const { number, title, series } = stated
      const scope = series === undefined ? from?.scope : `series:${seriesId(series)}`
      const [to, ...others] = index.byNumber.get(`${scope}\n${number}`) ?? []
      return from && to && others.length === 0 ? [{ title, to, from, stated }] : []
    })
  })
}

/** Returns the entries of overviews whose title is not that of the episode; they state no relation. */
export function plannedMismatches(planned: readonly PlannedTitle[]): Reference[] {
  return planned
    .filter(({ title, to }) => areOtherTitles(title, to.title))
    .map(({ title, to, from, stated: { number, series, evidence } }) => ({
      from: from.key,
      relation: 'refers-to',
      target: { number, title, ...(series === undefined ? {} : { series }) },
      evidence,
      resolution: { state: 'resolved', to: [to.key] },
      titleMismatch: { stated: title, actual: to.title },
    }))
}
