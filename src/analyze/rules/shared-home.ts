import { titlePlace } from './places.ts'
import type { Rule } from './rule.ts'
import { quote } from './words.ts'

/** Two pages claim to be the home of one entity. */
export const sharedHome: Rule = {
  id: 'shared-home',
  severity: 'warning',
  title: 'Several home pages of one entity',
  explanation:
    'Two documents say that they are the page of one pattern, company or other entity. Both stay in the graph, the one with the plainer file name as its home. Merge them, or give one a name of its own.',
  failing: {
    'bulkhead.md': '---\ntype: pattern\n---\n\n# Bulkhead\n',
    'bulkhead-gold.md': '---\ntype: pattern\n---\n\n# Bulkhead\n',
    'timeout.md':
      '---\ntype: pattern\n---\n\n# Timeout\n\n## Related Patterns\n\n- [Bulkhead](bulkhead.md)\n- [Bulkhead in gold](bulkhead-gold.md)\n',
  },
  passing: {
    'bulkhead.md': '---\ntype: pattern\n---\n\n# Bulkhead\n',
    'timeout.md':
      '---\ntype: pattern\n---\n\n# Timeout\n\n## Related Patterns\n\n- [Bulkhead](bulkhead.md)\n',
  },
  find({ extracts }) {
    const homes = new Map(extracts.map((extract) => [extract.key, extract]))
    return extracts.flatMap((extract) => {
      const home = extract.sharesHomeOf && homes.get(extract.sharesHomeOf)
      if (!home) return []
      return [
        {
          ...titlePlace(extract),
          message: `Found a second home page of ${quote(home.title)}, expected only ${home.path}`,
          subject: extract.key,
          fix: 'Merge the two pages, or give one a title of its own.',
        },
      ]
    })
  },
}
