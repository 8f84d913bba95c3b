import type { DocumentIdentity } from '../../model/identity.ts'

const GENERAL_PAGE = /(?:^|\/)(?:readme|index|summary|contributing|changelog|license|todo)\.[^/]+$/i

/**
 * Returns whether a main document is an episode and no page about episodes: where most documents have
 * a number, one without is none.
 */
export function episodeJudge(
  documents: readonly DocumentIdentity[],
): (document: DocumentIdentity) => boolean {
  const mains = documents.filter(({ role }) => role === 'main')
  const numbered = mains.filter(({ number }) => number !== undefined).length
  const mustHaveNumber = numbered * 2 >= mains.length
  return ({ number, path, role }) =>
    role === 'main' && !GENERAL_PAGE.test(path) && (number !== undefined || !mustHaveNumber)
}
