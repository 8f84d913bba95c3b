import type { Extract } from '../../model/extract.ts'
import { TEMPLATE_SECTIONS } from '../../model/template.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { rememberedOf } from '../../text/memo.ts'
import { titlePlace } from './places.ts'
import type { Rule } from './rule.ts'
import { mainKeys } from './versions.ts'
import { countOf, joinWords, quote } from './words.ts'

/** With fewer headings a document has some words in common with the template, and does not use it. */
const MIN_SECTIONS = 4
const HEADINGS = new Set(TEMPLATE_SECTIONS.map(({ heading }) => foldWords(heading)))

const EXAMPLE = TEMPLATE_SECTIONS.filter(({ id }) => id !== 'header')
  .map(({ heading }) => `## ${heading}\n\nTo the point.\n\n`)
  .join('')

/** An episode that uses the template lacks one of its sections. */
export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'info',
  title: 'Template section that an episode lacks',
  explanation:
    'The episode has at least four headings of the episode template and lacks others. Write them, or accept the finding where the subject has nothing to say there. The parts of one episode count together.',
  failing: {
    'episode-01-clocks.md': `# Episode 1: Clocks\n\n${EXAMPLE.replace(/## Cost Analysis\n\nTo the point.\n\n/, '')}`,
  },
  passing: { 'episode-01-clocks.md': `# Episode 1: Clocks\n\n${EXAMPLE}` },
  find({ extracts, identity }) {
    const main = mainKeys(identity.documents)
    const whole = (extract: Extract) =>
      extract.part === undefined ? extract.key : main(extract.key)
    return [...groupBy(extracts, whole).values()].flatMap((parts) => {
      const present = new Set(parts.flatMap(({ templateSections }) => templateSections))
      const missing = TEMPLATE_SECTIONS.filter(({ id }) => !present.has(id))
      if (missing.length === 0 || templateHeadings(parts) < MIN_SECTIONS) return []
      const first = parts[0] as Extract
      const headings = missing.map(({ heading }) => quote(heading))
      return [
        {
          ...titlePlace(first),
          message: `Found ${present.size} of ${countOf(TEMPLATE_SECTIONS.length, 'template section')}, expected also ${joinWords(headings, 'and', TEMPLATE_SECTIONS.length)}`,
          subject: first.key,
        },
      ]
    })
  },
}

/** Returns how many of the template's own headings stand in the parts of a document. */
function templateHeadings(parts: readonly Extract[]): number {
  return new Set(parts.flatMap(headingsOfTemplate)).size
}

const headingsOfTemplate = rememberedOf(({ outline }: Extract): readonly string[] =>
  outline.map(({ text }) => foldWords(text)).filter((heading) => HEADINGS.has(heading)),
)
