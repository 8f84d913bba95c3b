import type { CostProfileRecord } from '../../model/record.ts'
import { isMoney } from '../values/quantity.ts'
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
    'Pattern Cost Profiles',
    'Cost Profile',
    'Cost Profiles',
    'Infrastructure Cost',
    'Infrastructure Costs',
    'Cost Structure',
    'Running Costs',
    'Operating Costs',
    'Cost Breakdown',
    'Pattern Costs',
    'Cost Model',
    'Base Costs',
  ],
  inside: ['Profile', 'Costs', 'Breakdown'],
  schema,
  isTable: tableTest(schema, {
    needs: [
      { count: 1, of: ['pattern'] },
      { count: 2, of: ['compute', 'network', 'storage'] },
    ],
    vague: ['Name'],
    cells: { compute: isMoney, network: isMoney, storage: isMoney },
  }),
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
      const inOne = entry.fields.get('baseCosts')?.lines.length ? costsIn(text('baseCosts')) : {}
      const costs = {
        ...definedIn('compute', text('compute') ?? inOne.compute),
        ...definedIn('network', text('network') ?? inOne.network),
        ...definedIn('storage', text('storage') ?? inOne.storage),
      }
      const fields = {
        pattern,
        baseCosts: Object.keys(costs).length > 0 ? costs : undefined,
        scalingModel: text('scalingModel'),
        hiddenCosts: list('hiddenCosts'),
      }
      return hasAny(...Object.values(fields))
        ? [buildRecord('cost-profile', fields, entry, reading)]
        : []
    }),
}

type BaseCosts = NonNullable<CostProfileRecord['baseCosts']>

function definedIn(key: keyof BaseCosts, value: string | undefined): BaseCosts {
  return value === undefined ? {} : { [key]: value }
}

/** Returns the costs that one value lists: "Compute $5, Network: $2/GB". */
function costsIn(text = ''): BaseCosts {
  const costs: BaseCosts = {}
  for (const part of text.split(/[;,]\s+/)) {
    const [label = '', value] = splitCost(part)
    const key = schema.find(label)
    const isCost = key === 'compute' || key === 'network' || key === 'storage'
    if (isCost && value) costs[key] = value
  }
  return costs
}

/** "Network: $2/GB" and "Compute $5" both name what costs how much. */
function splitCost(part: string): string[] {
  const [, label = '', value = ''] =
    /^([\p{L} ]{2,30}?)\s*(?:[:=–—]\s*|\s(?=[$€£₹~\d]))(.+)$/u.exec(part.trim()) ?? []
  return [label, value]
}
