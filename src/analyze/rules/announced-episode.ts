import { announcementsIn } from './announcements.ts'
import { placeOf } from './places.ts'
import { wordsOf } from './reference-words.ts'
import type { Rule } from './rule.ts'

/** The next episode is announced, and not written yet. */
export const announcedEpisode: Rule = {
  id: 'announced-episode',
  severity: 'info',
  title: 'Announced episode that is not written yet',
  explanation:
    'The end of a series announces a number beyond its last episode. That is a promise, not a fault: the list of these is what listeners wait for.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n**Next Episode**: Episode 2 on order.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n**Next Episode**: Episode 2 on order.\n',
    'episode-02-order.md': '# Episode 2: Order\n',
  },
  find: ({ identity }) =>
    [...announcementsIn(identity)].map((reference) => ({
      ...placeOf(reference.evidence),
      message: `Found an announcement of ${wordsOf(reference)}, expected a document of this corpus once it is written`,
      subject: reference.from,
    })),
}
