import type { Extract } from '../../model/extract.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { labelOf } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { type Claim, episodeFinder, tableClaims } from './table-claims.ts'
import { mainKeys } from './versions.ts'
import { quote } from './words.ts'

/** A table says what an episode covers, and the episode does not. */
export const unsupportedClaim: Rule = {
  id: 'unsupported-claim',
  severity: 'warning',
  title: 'Table that claims what the episode’s text does not say',
  explanation:
    'A row of a table names an episode and a pattern or company, and that episode never names it, neither do its versions. Judged are tables with a column of episodes and one of patterns or companies; a table of plans or gaps, or one of which most does not hold, says what is not there yet and is left out.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nA Monotonic Clock never goes back.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'index.md':
      '# All of them\n\n| Pattern | Episode |\n| --- | --- |\n| Monotonic Clock | Episode 1 |\n| Bulkhead | Episode 2 |\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nA Monotonic Clock never goes back.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1, with a bulkhead.\n',
    'index.md':
      '# All of them\n\n| Pattern | Episode |\n| --- | --- |\n| Monotonic Clock | Episode 1 |\n| Bulkhead | Episode 2 |\n',
  },
  find(context) {
    const episodeOf = episodeFinder(context)
    const tables = context.extracts.flatMap((extract) => tableClaims(extract, episodeOf))
    const unsupported = unsupportedOf(tables.flat(), context)
    return tables.flatMap((claims) => {
      const wrong = claims.filter((claim) => unsupported.has(claim))
      // A table of which most does not hold is about other episodes, or about ones to come.
      if (wrong.length * 2 > claims.length) return []
      return wrong.map((claim) => toGap(claim, context))
    })
  },
}

/** Returns the claims whose name stands neither in their episode nor in one of its versions. */
function unsupportedOf(
  claims: readonly Claim[],
  { extracts, identity }: RuleContext,
): ReadonlySet<Claim> {
  const main = mainKeys(identity.documents)
  const versions = groupBy(extracts, ({ key }) => main(key))
  // By episode: its texts are long, and put together once they are soon forgotten again.
  const byEpisode = groupBy(claims, ({ episode }) => main(episode))
  const unsupported = [...byEpisode].flatMap(([key, all]) => {
    const text = (versions.get(key) ?? []).map(textOf).join('\n')
    return all.filter((claim) => !names(text, claim))
  })
  return new Set(unsupported)
}

function names(text: string, { name, spellings }: Claim): boolean {
  return [name, ...spellings].some((one) => text.includes(` ${foldWords(one)} `))
}

/** Returns the folded text of a document, headings and found spellings included. */
function textOf({ title, outline, sections, records }: Extract): string {
  const names = records.flatMap((record) => (record.type === 'mention' ? [record.name] : []))
  const lines = [
    title,
    ...outline.map(({ text }) => text),
    ...sections.map(({ text }) => text),
    ...names,
  ]
  return lines.map((line) => ` ${foldWords(line)} `).join('\n')
}

function toGap({ name, place, episode }: Claim, { graph }: RuleContext): Gap {
  const label = labelOf(graph, episode)
  return {
    ...place,
    message: `Found ${quote(name)} in the row of ${label}, expected a text that names it; ${graph.getNodeAttribute(episode, 'path')} does not`,
    subject: episode,
    fix: `Correct the table, or write about ${quote(name)} in ${label}.`,
  }
}
