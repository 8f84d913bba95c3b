import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { fieldsNamed, hasKey } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { isUnfilled, valuesOf } from './text-fields.ts'
import { entryTitle, leadParts } from './titles.ts'

const schema = defineSchema(
  {
    pattern: {
      labels: ['Pattern', 'Security Pattern', 'Name', 'Requirement', 'Control'],
      expected: 'a security pattern',
    },
    implementation: {
      labels: [
        'Implementation',
        'Implemented with',
        'Implemented by',
        'Tool',
        'Tooling',
        'How',
        'Technology',
        'Implementation Tool',
        'Implemented using',
        'Product',
        'Solution',
        'Realised with',
      ],
      expected: 'an implementation',
    },
    overhead: {
      labels: [
        'Overhead',
        'Performance Overhead',
        'Cost',
        'Performance Cost',
        'Latency Overhead',
        'Performance Impact',
        'Runtime Overhead',
        'Latency',
      ],
      expected: 'an overhead',
    },
    complexity: {
      labels: [
        'Complexity',
        'Difficulty',
        'Effort',
        'Operational Complexity',
        'Implementation Complexity',
        'Implementation Effort',
        'Complexity Level',
      ],
      expected: 'a complexity',
    },
  },
  'pattern',
)

type SecurityField = keyof typeof schema.fields

/** "### Security Patterns": a YAML list of maps, a table or a list. */
export const securityPatterns: SectionReader = {
  id: 'security-patterns',
  parent: 'security',
  isStrict: true,
  schema,
  headings: [
    ...phrases(
      ['Security', 'Defensive', 'Defense', 'Defence', 'Protection'],
      ['Patterns', 'Controls'],
    ),
    'Security Requirements',
  ],
  inside: ['Patterns', 'Defenses', 'Defences', 'Controls', 'Requirements', 'Measures'],
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['pattern', 'implementation'] },
      { count: 1, of: ['overhead', 'complexity'] },
    ],
    vague: ['Pattern', 'Name', 'Requirement', 'How', 'Solution', 'Cost', 'Latency', 'Effort'],
  }),
  recognises: (block, document) =>
    hasKey(block, /security|pattern\s*:|implementation\s*:/) ||
    (block.type !== 'code' &&
      fieldsNamed(block, schema, document, [
        'pattern',
        'implementation',
        'overhead',
        'complexity',
      ]) >= 2),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'security patterns',
      yaml: 'any',
      leadAlone: true,
    }).flatMap((entry) => {
      const { text } = valuesOf(entry, schema, reading)
      const lead = leadOf(entry)
      if (entry.form === 'list' && entry.fields.size === 0 && !lead) return []
      const fields = {
        pattern: lead?.name ?? text('pattern') ?? entryTitle(entry),
        implementation: text('implementation') ?? lead?.rest,
        overhead: text('overhead'),
        complexity: text('complexity'),
      }
      if ((entry.form === 'heading' || entry.form === 'yaml') && entry.fields.size < 2) return []
      return hasAny(...Object.values(fields))
        ? [buildRecord('security-pattern', fields, entry, reading)]
        : []
    }),
}

/** "**Zero trust**: SPIFFE" is a pattern and how it is implemented. */
function leadOf(entry: Entry<SecurityField>): ReturnType<typeof leadParts> {
  const parts = entry.fields.has('pattern') ? undefined : leadParts(entry)
  return parts && !isUnfilled(parts.name) && !isUnfilled(parts.rest) ? parts : undefined
}
