import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed, hasKey } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'
import { entryTitle } from './titles.ts'

const schema = defineSchema(
  {
    name: { labels: ['Name', 'Experiment', 'Title', 'Experiment Name'], expected: 'a name' },
    hypothesis: {
      labels: [
        'Hypothesis',
        'Steady State Hypothesis',
        'Steady State',
        'We believe',
        'Expected Behavior',
        'Expected Behaviour',
      ],
      expected: 'a hypothesis',
    },
    method: {
      labels: [
        'Method',
        'Methods',
        'Steps',
        'Procedure',
        'Experiment Steps',
        'Injection',
        'Methodology',
        'Fault Injection',
        'How it works',
        'Failure Type',
      ],
      expected: 'a method',
    },
    rollback: {
      labels: [
        'Rollback',
        'Abort',
        'Rollback Plan',
        'Abort Condition',
        'Abort Triggers',
        'Abort Criteria',
        'Stop Condition',
        'Rollback Strategy',
        'Rollbacks',
      ],
      expected: 'a rollback',
    },
    validation: {
      labels: [
        'Validation',
        'Validations',
        'Success Criteria',
        'Verification',
        'Expected Results',
        'Expected Outcome',
        'Pass Criteria',
        'Checks',
        'Expected',
      ],
      expected: 'a validation',
    },
  },
  'name',
)

/** "### Chaos Experiments": a YAML block an experiment (or several in one), a list or a table. */
export const chaosExperiments: SectionReader = {
  id: 'chaos-experiments',
  parent: 'testing',
  headings: [
    'Chaos Experiments',
    'Chaos Engineering Experiments',
    'Chaos Tests',
    'Chaos Testing',
    'Chaos Scenarios',
    'Game Days',
    'Failure Injection',
    'Fault Injection Experiments',
    'Fault Injection',
  ],
  inside: ['Chaos', 'Experiments', 'Chaos Engineering'],
  isEntry: (heading) => /^\W*(?:chaos\s+)?experiment\s*#?\d/i.test(heading),
  schema,
  isTable: tableTest(schema, {
    needs: [
      { count: 1, of: ['hypothesis'] },
      { count: 1, of: ['method', 'rollback'] },
    ],
    vague: ['Steps', 'Expected Behavior'],
  }),
  recognises: (block, document) =>
    hasKey(block, /chaos|hypothesis\s*:|experiment/) ||
    (block.type !== 'code' &&
      fieldsNamed(block, schema, document, ['hypothesis', 'method', 'rollback']) >= 2),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, { expected: 'a chaos experiment', yaml: 'any' }).flatMap(
      (entry) => {
        if (entry.fields.size === 0) return []
        const { text, list } = valuesOf(entry, schema, reading)
        const fields = {
          name: text('name') ?? entryTitle(entry),
          hypothesis: text('hypothesis'),
          method: list('method'),
          rollback: text('rollback'),
          validation: list('validation'),
        }
        return hasAny(...Object.values(fields))
          ? [buildRecord('chaos-experiment', fields, entry, reading)]
          : []
      },
    ),
}
