import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { valuesOf } from './text-fields.ts'

const schema = defineSchema(
  {
    metric: {
      labels: ['Metric', 'Benchmark', 'Measure', 'Indicator', 'KPI', 'Name'],
      expected: 'a metric',
    },
    formula: {
      labels: ['Formula', 'Calculation', 'Definition', 'Equation', 'How measured', 'Expression'],
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
  headings: [
    'Production Benchmarks',
    'Performance Benchmarks',
    'Industry Benchmarks',
    'Benchmark Table',
  ],
  inside: ['Benchmarks', 'Benchmark'],
  recognises: (block, document) =>
    block.type === 'table' &&
    fieldsNamed(block, schema, document, ['industryStandard', 'bestInClass']) > 0,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, { expected: 'a benchmark' }).flatMap((entry) => {
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
    }),
}
