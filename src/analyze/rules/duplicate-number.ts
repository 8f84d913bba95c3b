import type { Extract } from '../../model/extract.ts'
import { titlePlace } from './places.ts'
import type { Rule } from './rule.ts'
import { joinWords, quote } from './words.ts'

/** Two documents of one series claim one number. */
export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  severity: 'warning',
  title: 'Number that several episodes of a series have',
  explanation:
    'Documents of one series (or one folder) have the same number and titles that do not agree, so a reference by that number is ambiguous. Renumber one; a version of the same episode says so in its file name (`-part2`, `-enhanced`).',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\nNot the one on [queues](episode-01-queues.md).\n',
    'episode-01-queues.md': '# Episode 1: Queues\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nNext comes [queues](episode-02-queues.md).\n',
    'episode-02-queues.md': '# Episode 2: Queues\n',
  },
  find({ extracts, identity }) {
    const byKey = new Map(extracts.map((extract) => [extract.key, extract]))
    return identity.clashes.flatMap(({ number, documents }) => {
      const found = documents.flatMap((key) => byKey.get(key) ?? [])
      const second = found[1]
      if (!second) return []
      return [
        {
          ...titlePlace(second),
          message: `Found ${joinWords(found.map(nameOf), 'and', found.length)}, expected one document for Episode ${number}`,
          subject: second.key,
          fix: 'Renumber one, or mark a version of the same episode in its file name (-part2, -enhanced).',
        },
      ]
    })
  },
}

function nameOf({ title, path }: Extract): string {
  return `${quote(title)} (${path})`
}
