import { isQuantity } from '../values/quantity.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema, HOW_COMPUTED } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'

const schema = defineSchema(
  {
    metric: {
      labels: ['Metric', 'Benchmark', 'Measure', 'Indicator', 'KPI', 'Quantity', 'Name'],
      expected: 'a metric',
    },
    formula: {
      labels: ['Formula', 'Definition', 'Equation', 'Expression', ...HOW_COMPUTED],
      expected: 'a formula',
    },
    industryStandard: {
      labels: [
        'Industry Standard',
        'Standard',
        'Industry Average',
        'Industry',
        'Typical',
        'Average',
        'Baseline',
        'Industry Typical',
        'Industry Norm',
        'Common',
        'Industry Benchmark',
        'Typical Value',
        'Industry Baseline',
        'Market Standard',
        'Usual',
        'Normal',
        'Ordinary',
        'Most Teams',
        'Industry Value',
      ],
      expected: 'an industry standard',
    },
    bestInClass: {
      labels: [
        'Best-in-Class',
        'Best',
        'World Class',
        'Leader',
        'Elite',
        'Top Performer',
        'Best Practice',
        'Best Known',
        'State of the Art',
        'Best-in-Class Value',
        'Best in Industry',
        'Top Tier',
        'Top',
        'Top Value',
        'Best Value',
        'Best Achieved',
        'Leading',
        'Best Performer',
        'Best Seen',
        'Best We Have Seen',
        'Best Teams',
      ],
      expected: 'a best-in-class value',
    },
  },
  'metric',
)

/** "### Production Benchmarks": a table. */
export const benchmarks: SectionReader = {
  id: 'benchmarks',
  parent: 'mathematical-foundations',
  isStrict: true,
  schema,
  headings: [
    ...phrases(['Production', 'Performance', 'Industry', 'Real-World'], ['Benchmarks']),
    'Benchmark Table',
    'Benchmarks in Production',
  ],
  inside: ['Benchmarks', 'Numbers', 'Reference Values'],
  alone: ['Benchmarks'],
  isTable: tableTest(schema, {
    needs: [
      { count: 1, of: ['metric'] },
      { count: 2, of: ['industryStandard', 'bestInClass'] },
    ],
    cells: { industryStandard: isQuantity, bestInClass: isQuantity },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document, ['industryStandard', 'bestInClass']) >=
    (block.type === 'table' ? 1 : 2),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, { expected: 'a benchmark', repeats: ['metric'] }).flatMap(
      (entry) => {
        const { text } = valuesOf(entry, schema, reading)
        const fields = {
          metric:
            text('metric') ??
            (entry.form === 'heading' && entry.fields.size > 1 ? entry.heading : undefined),
          formula: text('formula'),
          industryStandard: text('industryStandard'),
          bestInClass: text('bestInClass'),
        }
        return hasAny(...Object.values(fields)) && (entry.form === 'row' || entry.fields.size > 1)
          ? [buildRecord('benchmark', fields, entry, reading)]
          : []
      },
    ),
}
