import type { Extract, OutlineEntry } from '../../model/extract.ts'
import { TEMPLATE_SECTIONS } from '../../model/template.ts'
import { foldWords } from '../../text/fold.ts'
import { rememberedOf } from '../../text/memo.ts'
import type { Gap, Rule } from './rule.ts'
import { quote } from './words.ts'

const HEADINGS = new Set(TEMPLATE_SECTIONS.map(({ heading }) => foldWords(heading)))

const COSTS = '## Cost Analysis\n\n### Pattern Cost Profile\n\n- **Pattern**: Bulkhead\n'

/** An episode has one section of the template twice: pasted by mistake, or split. */
export const repeatedSection: Rule = {
  id: 'repeated-section',
  severity: 'warning',
  title: 'Template section that stands twice',
  explanation:
    'A heading of the episode template stands twice below the same heading, and what both sections state counts twice. Join them, or delete the one that was pasted by mistake.',
  failing: { 'episode-01-ships.md': `# Episode 1: Ships\n\n${COSTS}\n${COSTS}` },
  passing: { 'episode-01-ships.md': `# Episode 1: Ships\n\n${COSTS}` },
  find: ({ extracts }) => extracts.flatMap(repeatedIn),
}

const repeatedIn = rememberedOf(({ path, key, outline }: Extract): readonly Gap[] => {
  const gaps: Gap[] = []
  /** By depth: the headings so far below the one above them. */
  const open: Map<string, OutlineEntry>[] = []
  for (const entry of outline) {
    open.length = Math.min(open.length, entry.depth + 1)
    const name = foldWords(entry.text)
    if (!HEADINGS.has(name)) continue
    const level = open[entry.depth] ?? new Map<string, OutlineEntry>()
    open[entry.depth] = level
    const first = level.get(name)
    level.set(name, first ?? entry)
    if (!first) continue
    const message = `Found the section ${quote(entry.text)} again, first on line ${first.line}, expected it once`
    gaps.push({ path, line: entry.line, column: 1, message, subject: key })
  }
  return gaps
})
