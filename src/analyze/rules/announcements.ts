import type { DocumentIdentity, IdentityReport, Reference } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'

/**
 * Returns the references that announce what is still to be written: the next episode, by a number
 * beyond the highest of the own series.
 */
export function announcementsIn({ documents, references }: IdentityReport): Set<Reference> {
  const byKey = new Map(documents.map((document) => [document.key, document]))
  const highest = new Map<string, number>()
  for (const { scope, number } of documents)
    if (number !== undefined) highest.set(scope, Math.max(number, highest.get(scope) ?? number))
  return new Set(
    references.filter(({ from, relation, target, resolution }) => {
      const document = byKey.get(from)
      if (!document || relation !== 'next' || resolution.state !== 'missing') return false
      const last = highest.get(document.scope)
      if (target.number === undefined || last === undefined) return false
      return target.number > last && isOwnSeries(target.series, document)
    }),
  )
}

function isOwnSeries(stated: string | undefined, { series }: DocumentIdentity): boolean {
  return stated === undefined || (series !== undefined && bare(stated) === bare(series))
}

function bare(series: string): string {
  return foldWords(series).replace(/^the |^\d+ | series$/g, '')
}
