import { isPlaceholder } from '../values/placeholder.ts'
import { isQuantity } from '../values/quantity.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Names, SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'
import { entryTitle } from './titles.ts'

const schema = defineSchema(
  {
    strategy: {
      labels: [
        'Strategy',
        'Optimization',
        'Optimization Strategy',
        'Technique',
        'Trick',
        'Lever',
        'Measure',
        'What to Do',
        'Description',
        'Name',
      ],
      expected: 'a strategy',
    },
    savings: {
      labels: [
        'Savings',
        'Saving',
        'Cost Savings',
        'Expected Savings',
        'Reduction',
        'Saves',
        'Saved',
        'What It Saves',
        'Monthly Savings',
        'Potential Savings',
      ],
      expected: 'savings',
    },
    effort: {
      labels: [
        'Implementation Effort',
        'Effort',
        'Difficulty',
        'Work',
        'Effort Level',
        'How Hard',
        'Complexity',
        'Implementation Complexity',
      ],
      expected: 'an implementation effort',
    },
    example: {
      labels: ['Example', 'Real-world Example', 'Case', 'In Production', 'Case Study'],
      expected: 'an example',
    },
    company: { labels: ['Company', 'Organization', 'Who'], expected: 'a company' },
  },
  'strategy',
)

/** "### Cost Optimization Strategies": a list in which each item has its labels below it, or a table. */
export const costOptimization: SectionReader = {
  id: 'cost-optimization',
  parent: 'cost-analysis',
  headings: [
    'Cost Optimization Strategies',
    'Cost Optimization',
    'Cost Optimisation',
    'Cost Optimisation Strategies',
    'Cost Reduction',
    'Cost Savings',
    'Cost Saving Strategies',
    'Cost Reduction Strategies',
  ],
  inside: [
    'Strategies',
    'Optimization Strategies',
    'Optimisation Strategies',
    'Optimizations',
    'Optimization',
    'Savings',
  ],
  isEntry: (heading) => /^\W*strategy\s*#?\d/i.test(heading),
  schema,
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['strategy', 'savings'] },
      { count: 1, of: ['effort', 'example', 'company'] },
    ],
    vague: ['Name', 'Description', 'Reduction', 'Who'],
    cells: { savings: isQuantity },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document, ['strategy', 'savings', 'effort']) >= 2,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'a cost optimization',
      yaml: 'marked',
    }).flatMap((entry) => {
      const { text } = valuesOf(entry, schema, reading)
      const example = text('example')
      const fields = {
        strategy: text('strategy') ?? entryTitle(entry),
        savings: text('savings'),
        effort: text('effort'),
        example,
        company: text('company') ?? companyOf(example, reading.names),
      }
      return hasAny(...Object.values(fields))
        ? [buildRecord('cost-optimization', fields, entry, reading)]
        : []
    }),
}

const SAVER =
  /^(\p{Lu}[\p{L}\p{N}.&-]*(?:\s+\p{Lu}[\p{L}\p{N}.&-]*){0,2})(?:['’]s)?\s+(?:reportedly\s+|engineers\s+|team\s+)?(?:has\s+|had\s+)?(?:saved|saves|cut|cuts|reduced|reduces|lowered|dropped|halved|trimmed|shaved|moved|migrated|switched|replaced|consolidated|brought|went|uses|used|runs|ran|stores|stored|pays|paid|reports|reported|achieved|described|\p{Ll}+ed)\b/u

/** "Netflix saved $3 million": who an example is about. */
function companyOf(example: string | undefined, names: Names): string | undefined {
  if (example === undefined) return undefined
  const known = names.company(example)
  if (known !== undefined) return known
  const subject =
    SAVER.exec(example)?.[1] ?? /^(?:At|Like)\s+(\p{Lu}[\p{L}\p{N}.&-]*)/u.exec(example)?.[1]
  return subject !== undefined &&
    !/^(?:The|A|An|This|Our|We|It|Most|Some|Many|\w+ing)\b/.test(subject) &&
    !isPlaceholder(subject)
    ? subject
    : undefined
}
