import type { SecurityPatternRecord } from '../../model/record.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { fieldsNamed, hasKey } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, valuesOf } from './text-fields.ts'
import { entryTitle } from './titles.ts'

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
      const fields = {
        pattern: text('pattern') ?? entryTitle(entry),
        implementation: text('implementation'),
        overhead: text('overhead'),
        complexity: text('complexity'),
      }
      if (entry.form === 'list' && entry.fields.size === 0) return leadRecord(entry, reading)
      if ((entry.form === 'heading' || entry.form === 'yaml') && entry.fields.size < 2) return []
      return hasAny(...Object.values(fields))
        ? [buildRecord('security-pattern', fields, entry, reading)]
        : []
    }),
}

/** "**Zero trust**: SPIFFE" is a pattern and how it is implemented. */
function leadRecord(entry: Entry<SecurityField>, reading: Reading): SecurityPatternRecord[] {
  const line = entry.lead?.lines[0]
  if (!line || line.markedEnd === 0) return []
  const pattern = line.text.slice(0, line.markedEnd).replace(/[\s:：]{1,9}$/, '')
  const implementation = line.text.slice(line.markedEnd).replace(/^[\s:：–—-]{1,9}/, '')
  if (implementation === '' || isUnfilled(pattern) || isUnfilled(implementation)) return []
  return [buildRecord('security-pattern', { pattern, implementation }, entry, reading)]
}
