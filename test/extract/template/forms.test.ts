import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import type { AtlasRecord } from '../../../src/model/record.ts'
import { UNBOXED_FORMS } from './forms-actions.ts'
import { COMMENTED_FORMS } from './forms-code.ts'
import { anyHand, type Hand, heading, shuffled } from './hand.ts'
import { documentOf, withoutPlace } from './reading.ts'
import type { SectionForm } from './section-form.ts'
import { SECTIONS } from './section-forms.ts'

const NOISE = [
  '<!--\n## Production Incidents\n\n### Incident 9: Nobody 1999\n\n- **Impact**: a comment\n-->',
  [
    '# Remarks',
    'It cost $5 million in one year and $10 in another.',
    '~~~markdown\n### Success Stories\n\n#### Nobody\n\n- **Challenge**: a fence\n~~~',
  ].join('\n\n'),
  '---',
]

/** The fields of all records of a text, by their type. */
function found(text: string): Map<AtlasRecord['type'], object[]> {
  const byType = new Map<AtlasRecord['type'], object[]>()
  for (const record of readTemplate(documentOf(text)).records) {
    const { type, ...fields } = withoutPlace(record)
    byType.set(type, [...(byType.get(type) ?? []), fields])
  }
  return byType
}

for (const section of [...SECTIONS, ...COMMENTED_FORMS, ...UNBOXED_FORMS]) {
  test(`a ${section.type} says the same in whatever form it is written`, () => {
    fc.assert(
      fc.property(anyHand, (hand) => {
        const text = `# Episode 3: Tides\n\n${section.write(hand)}\n`
        expect(found(text).get(section.type), text).toEqual(section.records)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
}

const PARENTS: readonly [titles: readonly string[], types: readonly string[]][] = [
  [
    ['Mathematical Foundations', 'Math Foundations', 'The Math'],
    ['formula', 'calculator', 'benchmark'],
  ],
  [
    ['Production Code Repository', 'Code Repository', 'Production Code'],
    ['implementation', 'code-sample', 'configuration'],
  ],
  [
    ['Incident Intelligence', 'Incidents and Success Stories', 'Incidents'],
    ['incident', 'success-story'],
  ],
  [
    ['Security Enhancements', 'Security', 'Security Considerations'],
    ['attack-vector', 'security-pattern', 'compliance'],
  ],
  [
    ['Cost Analysis', 'Costs', 'Cost Considerations'],
    ['cost-profile', 'cost-optimization', 'roi-calculator'],
  ],
  [
    ['Testing Strategies', 'Testing', 'Testing Strategy'],
    ['test-pattern', 'chaos-experiment', 'verification-item'],
  ],
  [
    ['Metrics & Monitoring', 'Monitoring', 'Monitoring and Metrics'],
    ['metric', 'observability-stack'],
  ],
  [[], ['action-item']],
  [[], ['resource']],
]

/** A section once, or in two parts of its own. */
function inParts(hand: Hand, section: SectionForm): string[] {
  return hand(false, false, true)
    ? [section.write(hand, 0, 1), section.write(hand, 1)]
    : [section.write(hand)]
}

test('sections may stand in any order, below their parents or alone, twice, between comments, fences and money', () => {
  fc.assert(
    fc.property(anyHand, (hand) => {
      const parts = shuffled(hand, PARENTS).flatMap(([titles, types]) => {
        const sections = SECTIONS.filter(({ type }) => types.includes(type))
        const own = shuffled(hand, sections).flatMap((section) => inParts(hand, section))
        const top = titles.length > 0 ? hand('', heading(hand, 2, hand(...titles))) : ''
        return [top, ...own, hand('', ...NOISE)]
      })
      const text = ['# Episode 3: Tides', ...parts].join('\n\n')
      const ended = hand(text, text.replaceAll('\n', '\r\n'))
      const records = found(ended)
      for (const section of SECTIONS)
        expect(records.get(section.type), text).toEqual(section.records)
    }),
    { numRuns: 30, endOnFailure: true },
  )
})
