import { runningPatterns } from './coverage.ts'
import { homeFinder } from './pattern-homes.ts'
import { labelOf, placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { countOf, quote } from './words.ts'

const CHAOS = '# Episode 4: Bulkheads\n\n## Bulkhead\n\nWalls in a ship, after Episode 3.\n'

/** Many episodes use a pattern, and none is the one that teaches it. */
export const patternWithoutHome: Rule = {
  id: 'pattern-without-home',
  severity: 'info',
  title: 'Pattern in many episodes without a home',
  explanation:
    'A pattern is at the core of three episodes or more (in a large corpus, of one in thirty), and no title, no heading of the upper three levels and no page of its own names it: a listener does not know where it is taught. Nothing is said of a corpus in which most patterns have no home. The place is the episode that says most of it.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n- **Feature Flag**: off\n- **Bulkhead**: small\n',
    'episode-02-order.md':
      '# Episode 2: Order\n\nAfter Episode 1.\n\n- **Feature Flag**: on\n- **Bulkhead**: large\n',
    'episode-03-logs.md':
      '# Episode 3: Logs\n\nAfter Episode 2.\n\n- **Feature Flag**: both\n- **Bulkhead**: none\n',
    'episode-04-bulkheads.md': CHAOS,
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n- **Feature Flag**: off\n- **Bulkhead**: small\n',
    'episode-02-order.md':
      '# Episode 2: Order\n\nAfter Episode 1.\n\n- **Feature Flag**: on\n- **Bulkhead**: large\n',
    'episode-03-logs.md':
      '# Episode 3: Logs\n\nAfter Episode 2.\n\n## Feature Flags\n\nA **Feature Flag**: both.\n\n- **Bulkhead**: none\n',
    'episode-04-bulkheads.md': CHAOS,
  },
  find(context) {
    const running = [...runningPatterns(context)]
    const hasHome = homeFinder(context)
    const homeless = running.filter(([pattern]) => !hasHome(pattern))
    if (homeless.length * 2 > running.length) return []
    return homeless.flatMap(([pattern, covers]) => {
      const [most] = covers
      if (!most) return []
      return [
        {
          ...placeOf(most.evidence),
          message: `Found ${quote(labelOf(context.graph, pattern))} at the core of ${countOf(covers.length, 'episode')}, most of it in ${labelOf(context.graph, most.episode)}, expected one of them to be its home`,
          subject: pattern,
          fix: 'Give it a heading of its own where it is taught, and point there from the others.',
        },
      ]
    })
  },
}
