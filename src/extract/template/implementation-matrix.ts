import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isCompany, tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'

const schema = defineSchema(
  {
    pattern: {
      labels: ['Pattern', 'Technique', 'Design Pattern', 'Approach', 'Pattern Name'],
      expected: 'a pattern',
    },
    company: {
      labels: [
        'Company',
        'Organization',
        'Organisation',
        'Used by',
        'Adopter',
        'Company Name',
        'Who',
        'User',
        'Adopted by',
        'Implemented by',
        'Company/Organization',
      ],
      expected: 'a company',
    },
    language: {
      labels: [
        'Language',
        'Programming Language',
        'Tech Stack',
        'Stack',
        'Technology',
        'Lang',
        'Implementation Language',
        'Language/Stack',
        'Language Stack',
        'Platform',
      ],
      expected: 'a language',
    },
    scale: {
      labels: [
        'Scale',
        'Traffic',
        'Volume',
        'Production Scale',
        'Throughput',
        'Load',
        'Production Load',
        'Request Rate',
        'Size',
      ],
      expected: 'a scale',
    },
    features: {
      labels: [
        'Key Features',
        'Features',
        'Highlights',
        'Notable Features',
        'Feature',
        'Characteristics',
        'Capabilities',
        'Key Capabilities',
        'Feature Set',
        'Main Features',
      ],
      expected: 'key features',
    },
    performance: {
      labels: [
        'Performance',
        'Latency',
        'Performance Metrics',
        'Measured Performance',
        'Perf',
        'Result',
        'Performance Numbers',
        'Performance Results',
        'Speed',
      ],
      expected: 'a performance figure',
    },
  },
  'pattern',
)

/** "### Implementation Matrix": a table; an empty Pattern cell repeats the one above. */
export const implementationMatrix: SectionReader = {
  id: 'implementation-matrix',
  parent: 'production-code',
  isStrict: true,
  schema,
  headings: [
    ...phrases(
      ['Implementation', 'Implementations'],
      ['Matrix', 'Table', 'Overview', 'Comparison', 'by Company', 'in Production'],
    ),
    ...phrases(['Production', 'Real-World', 'Industry', 'Company'], ['Implementations']),
    'Who Uses It',
    'Who Runs It',
    'Adoption Matrix',
  ],
  inside: ['Matrix', 'Implementations', 'Overview', 'Adopters'],
  alone: ['Implementations', 'Matrix'],
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['pattern', 'company'] },
      { count: 1, of: ['language', 'scale', 'features', 'performance'] },
    ],
    vague: ['Approach', 'User', 'Technology', 'Platform', 'Size', 'Result'],
    cells: { company: isCompany },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document) >= 3 &&
    fieldsNamed(block, schema, document, ['pattern', 'company']) > 0,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'an implementation',
      repeats: ['pattern'],
    }).flatMap((entry) => toRecord(entry, reading)),
}

function toRecord(entry: Entry<keyof typeof schema.fields>, reading: Reading) {
  const { text, list } = valuesOf(entry, schema, reading)
  if (entry.form !== 'row' && entry.fields.size < 2) return []
  const inHeading = entry.form === 'heading' && entry.fields.size > 1 ? entry.heading : undefined
  const pattern = text('pattern') ?? inHeading
  const rest = {
    company: text('company'),
    language: text('language'),
    scale: text('scale'),
    features: list('features'),
    performance: text('performance'),
  }
  const isOwn =
    !entry.fields.get('pattern')?.isRepeated && pattern !== undefined && pattern !== inHeading
  const isNamed = pattern !== undefined || rest.company !== undefined
  return isNamed && (isOwn || hasAny(...Object.values(rest)))
    ? [buildRecord('implementation', { pattern, ...rest }, entry, reading)]
    : []
}
