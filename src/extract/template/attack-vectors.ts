import { isLikelihood } from '../values/quantity.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'
import { entryTitle } from './titles.ts'

const schema = defineSchema(
  {
    vector: {
      labels: [
        'Vector',
        'Attack Vector',
        'Attack',
        'Threat',
        'Threat Vector',
        'Name',
        'Description',
        'Risk',
      ],
      expected: 'an attack vector',
    },
    likelihood: {
      labels: [
        'Likelihood',
        'Probability',
        'Chance',
        'Likeliness',
        'Likelihood of Attack',
        'How Likely',
      ],
      expected: 'a likelihood',
    },
    impact: {
      labels: [
        'Impact',
        'Damage',
        'Consequence',
        'Effect',
        'Blast Radius',
        'Severity',
        'Potential Impact',
        'Business Impact',
        'Consequences',
      ],
      expected: 'an impact',
    },
    mitigation: {
      labels: [
        'Mitigation',
        'Mitigation Strategy',
        'Defense',
        'Defence',
        'Countermeasure',
        'Remediation',
        'Control',
        'Prevention',
        'Protection',
        'Mitigated by',
        'Mitigation Pattern',
        'Mitigation Pattern/Tool',
        'How to Mitigate',
        'Defense Strategy',
        'Safeguard',
      ],
      expected: 'a mitigation',
    },
  },
  'vector',
)

/** "### Attack Vectors": a list in which each item has its labels below it, or a table. */
export const attackVectors: SectionReader = {
  id: 'attack-vectors',
  parent: 'security',
  isStrict: true,
  schema,
  headings: [
    ...phrases(['Attack', 'Threat'], ['Vectors', 'Model', 'Surface', 'Scenarios', 'Analysis']),
    'Attack Types',
    'Threats',
    'Threats and Mitigations',
    'Attacks and Mitigations',
    'Security Threats',
    'Security Risks',
  ],
  inside: ['Attacks', 'Vectors', 'Risks', 'Vulnerabilities'],
  alone: ['Attacks', 'Vulnerabilities'],
  isEntry: (heading) => /^\W*(?:attack\s+)?(?:vector|threat)\s*#?\d/i.test(heading),
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['vector', 'mitigation'] },
      { count: 1, of: ['likelihood', 'impact'] },
    ],
    vague: ['Name', 'Description', 'Risk'],
    cells: { likelihood: isLikelihood },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document, ['vector', 'likelihood', 'mitigation']) >= 2,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'an attack vector',
      yaml: 'marked',
      repeats: ['vector'],
    }).flatMap((entry) => {
      const { text } = valuesOf(entry, schema, reading)
      const fields = {
        vector: text('vector') ?? entryTitle(entry),
        likelihood: text('likelihood'),
        impact: text('impact'),
        mitigation: text('mitigation'),
      }
      return hasAny(...Object.values(fields))
        ? [buildRecord('attack-vector', fields, entry, reading)]
        : []
    }),
}
