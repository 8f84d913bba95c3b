import { labelOf, titlePlace } from './places.ts'
import type { Rule, RuleContext } from './rule.ts'

/** A home page that stands alone. */
export const unrelatedPage: Rule = {
  id: 'unrelated-page',
  severity: 'info',
  title: 'Page that is related to no other',
  explanation:
    'The home page of a pattern, company or other entity has no related link to another page, and no page has one to it, so who reads it is led nowhere. A link under “Related patterns” or to a prerequisite is one; a link in running text, a name without a link and a link that leads to no file are none.',
  failing: {
    'bulkhead.md':
      '---\ntype: pattern\n---\n# Bulkhead\n\n## Related Patterns\n\n- [Timeout](timeout.md)\n',
    'timeout.md': '---\ntype: pattern\n---\n# Timeout\n\nGive up in time.\n',
    'outbox.md': '---\ntype: pattern\n---\n# Transactional Outbox\n\nWrite once.\n',
  },
  passing: {
    'bulkhead.md':
      '---\ntype: pattern\n---\n# Bulkhead\n\n## Related Patterns\n\n- [Timeout](timeout.md)\n',
    'timeout.md': '---\ntype: pattern\n---\n# Timeout\n\nGive up in time.\n',
    'outbox.md':
      '---\ntype: pattern\n---\n# Transactional Outbox\n\n## Related Patterns\n\n- [Timeout](timeout.md)\n',
  },
  find(context) {
    const { extracts, graph } = context
    const pages = extracts.filter((extract) => extract.kind !== 'episode')
    if (pages.length < 2) return []
    const related = relatedPages(context)
    return pages
      .filter(({ key }) => !related.has(key))
      .map((extract) => ({
        ...titlePlace(extract),
        message: `Found no related link from or to ${labelOf(graph, extract.key)}, expected at least one`,
        subject: extract.key,
        fix: 'List what it builds on, combines with or replaces.',
      }))
  },
}

/** Returns the documents that a related link starts at or leads to. */
function relatedPages({ identity }: RuleContext): Set<string> {
  const related = new Set<string>()
  for (const { from, target, relation, resolution } of identity.references) {
    if (target.path === undefined || relation === 'refers-to') continue
    if (resolution.state !== 'resolved') continue
    for (const to of resolution.to) if (to !== from) related.add(from).add(to)
  }
  return related
}
