import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed, hasKey } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { valuesOf } from './text-fields.ts'
import { entryTitle } from './titles.ts'

const schema = defineSchema(
  {
    pattern: { labels: ['Pattern', 'Pattern Name', 'Name', 'Technique'], expected: 'a pattern' },
    baseCosts: { labels: ['Base Costs', 'Base Cost', 'Costs'], expected: 'base costs' },
    compute: {
      labels: ['Compute', 'Compute Cost', 'CPU', 'Server', 'Instances'],
      expected: 'a cost of compute',
    },
    network: {
      labels: ['Network', 'Network Cost', 'Bandwidth', 'Networking', 'Data Transfer', 'Egress'],
      expected: 'a cost of network',
    },
    storage: { labels: ['Storage', 'Storage Cost', 'Disk'], expected: 'a cost of storage' },
    scalingModel: {
      labels: ['Scaling Model', 'Scaling', 'Scale Model', 'Cost Scaling', 'Growth', 'Growth Model'],
      expected: 'a scaling model',
    },
    hiddenCosts: {
      labels: ['Hidden Costs', 'Hidden', 'Other Costs', 'Indirect Costs', 'Hidden Cost'],
      expected: 'hidden costs',
    },
  },
  'pattern',
)

/** "### Pattern Cost Profile": a YAML block a pattern, a list or a table. */
export const costProfile: SectionReader = {
  id: 'cost-profile',
  parent: 'cost-analysis',
  headings: [
    'Pattern Cost Profile',
    'Cost Profile',
    'Cost Breakdown',
    'Pattern Costs',
    'Cost Model',
    'Base Costs',
  ],
  inside: ['Profile', 'Costs', 'Breakdown'],
  schema,
  recognises: (block, document) =>
    hasKey(block, /cost|compute\s*:|scaling/) ||
    (block.type !== 'code' &&
      fieldsNamed(block, schema, document, [
        'compute',
        'network',
        'storage',
        'scalingModel',
        'hiddenCosts',
      ]) >= 2),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'a cost profile',
      yaml: 'any',
      repeats: ['pattern'],
    }).flatMap((entry) => {
      if (entry.fields.size === 0) return []
      const { text, list } = valuesOf(entry, schema, reading)
      const pattern = text('pattern') ?? entryTitle(entry)
      const costs = Object.entries({
        compute: text('compute'),
        network: text('network'),
        storage: text('storage'),
      }).filter(([, value]) => value !== undefined)
      const baseCosts =
        costs.length > 0
          ? (Object.fromEntries(costs) as { compute?: string; network?: string; storage?: string })
          : undefined
      const fields = {
        pattern,
        baseCosts,
        scalingModel: text('scalingModel'),
        hiddenCosts: list('hiddenCosts'),
      }
      return hasAny(...Object.values(fields))
        ? [buildRecord('cost-profile', fields, entry, reading)]
        : []
    }),
}
