import type { Placeholder } from '../../model/extract.ts'
import { groupBy } from '../../text/group-by.ts'
import { placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { quote } from './words.ts'

/** Words of the template that nobody replaced. */
export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  severity: 'warning',
  title: 'Template field that nobody filled',
  explanation:
    'A field is empty or still holds the words of the template. Fill it, or delete the line where there is nothing to say. A line is reported once, whatever it lacks.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: $X lost, Y users affected\n- **Duration**: 6 hours\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n\n## Patterns\n\n### Monotonic Clock\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Duration**: 6 hours\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n\n## Patterns\n\n### Monotonic Clock\n',
  },
  find: ({ extracts }) =>
    extracts.flatMap(({ key, placeholders }) =>
      [...groupBy(placeholders.filter(isUnfilled), ({ evidence }) => evidence.line).values()].map(
        (line) => {
          const [first, ...others] = line as [Placeholder, ...Placeholder[]]
          const more = others.length === 0 ? '' : ` (and ${others.length} more in this line)`
          return {
            ...placeOf(first.evidence),
            message: `Found ${first.found.trim() === '' ? 'nothing' : quote(first.found)}, expected ${first.expected}${more}`,
            subject: key,
            fix: 'Fill it, or delete what has nothing to say.',
          }
        },
      ),
    ),
}

/**
 * A label or heading with nothing behind it waits for words, and so does an empty table row. An empty
 * cell in a row that says something is an answer, and an item without a label is no field.
 */
function isUnfilled({ found, evidence }: Placeholder): boolean {
  if (found.trim() !== '') return true
  const text = evidence.excerpt.trim()
  if (text.includes('|')) return !/[\p{L}\p{N}]/u.test(text)
  return /^#|[:：][\s*_]*$/.test(text)
}
