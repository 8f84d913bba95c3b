import { anyMark, fields, type Hand, heading, type Labelled, list, table } from './hand.ts'
import { fence } from './hand-code.ts'
import { formOf, type SectionForm } from './section-form.ts'

const PROFILES = [
  {
    pattern: 'Waiting Room',
    baseCosts: {
      compute: '$90/month per instance',
      network: '$0.02/GB transfer',
      storage: '$23/TB/month',
    },
    scalingModel: 'Linear',
    hiddenCosts: ['Operations complexity: half an engineer', 'Training: 2 weeks'],
  },
  {
    pattern: 'Night Ledger',
    baseCosts: { compute: '$400/month', network: '$12/month', storage: '$3/month' },
    scalingModel: 'Logarithmic',
    hiddenCosts: ['Audits: $5,000 a year', 'On-call: one night in five'],
  },
]

function profileFields(hand: Hand, { baseCosts, ...one }: (typeof PROFILES)[number]): Labelled[] {
  return [
    [hand('Compute', 'Compute Cost'), baseCosts.compute],
    [hand('Network', 'Data Transfer'), baseCosts.network],
    ['Storage', baseCosts.storage],
    [hand('Scaling Model', 'Scaling'), one.scalingModel],
    ['Hidden Costs', one.hiddenCosts],
  ]
}

function profileYaml(hand: Hand, one: (typeof PROFILES)[number]): string {
  const tab = hand('  ', '    ', '\t')
  const costs = Object.entries(one.baseCosts).map(([key, value]) => `${tab}${key}: ${value}`)
  const hidden = one.hiddenCosts.map((cost) => `${tab}- ${cost}`)
  const lines = [
    `pattern: ${hand(one.pattern, `"${one.pattern}"`)}`,
    `base_costs:\n${costs.join('\n')}`,
    `scaling_model: ${one.scalingModel}`,
    `hidden_costs:\n${hidden.join('\n')}`,
  ]
  return fence(hand, hand('yaml', 'yml', ''), hand(lines, [...lines].reverse()).join('\n'))
}

function profiles(hand: Hand, records: typeof PROFILES): string {
  const top = heading(hand, 3, hand('Pattern Cost Profile', 'Cost Profile', 'Cost Model'))
  const entries = records.map(
    (one) => `#### ${one.pattern}\n\n${fields(hand, profileFields(hand, one), 4)}`,
  )
  const rows = table(hand, [
    { names: ['Pattern'], values: records.map(({ pattern }) => pattern) },
    { names: ['Compute'], values: records.map(({ baseCosts }) => baseCosts.compute) },
    { names: ['Network'], values: records.map(({ baseCosts }) => baseCosts.network) },
    { names: ['Storage'], values: records.map(({ baseCosts }) => baseCosts.storage) },
    { names: ['Scaling'], values: records.map(({ scalingModel }) => scalingModel) },
    {
      names: ['Hidden Costs'],
      values: records.map(({ hiddenCosts }) => hiddenCosts.map((cost) => `- ${cost}`).join('<br>')),
    },
  ])
  const yaml = records.map((one) => profileYaml(hand, one)).join('\n\n')
  return `${top}\n\n${hand(yaml, entries.join('\n\n'), rows)}`
}

const STRATEGIES = [
  {
    strategy: 'Sleep the test fleet at night',
    savings: '40%',
    effort: 'Low',
    example: 'Kiosk saved $2 million a year',
    company: 'Kiosk',
  },
  {
    strategy: 'Buy the steady load ahead',
    savings: '25-30% of compute',
    effort: 'Medium',
    example: 'Zalando cut its bill by a third',
    company: 'Zalando',
  },
]

function strategyFields(hand: Hand, one: (typeof STRATEGIES)[number]): Labelled[] {
  return [
    [hand('Savings', 'Cost Savings'), one.savings],
    [hand('Implementation effort', 'Effort', 'Difficulty'), one.effort],
    ['Example', one.example],
  ]
}

function strategies(hand: Hand, records: typeof STRATEGIES): string {
  const top = heading(
    hand,
    3,
    hand(
      'Cost Optimization Strategies',
      'Cost Optimization',
      'Cost Optimisation',
      'Cost Reduction',
    ),
  )
  const mark = anyMark(hand)
  const bullet = hand('1.', '-', '*')
  const items = records.map((one, index) => {
    const sign = bullet === '1.' ? `${index + 1}.` : bullet
    const words = hand(
      `**Strategy**: ${one.strategy}`,
      `**Strategy:** ${one.strategy}`,
      `Strategy: ${one.strategy}`,
      `**${one.strategy}**`,
      one.strategy,
    )
    return `${sign} ${words}\n${list(hand, strategyFields(hand, one), mark, ' '.repeat(sign.length + 1))}`
  })
  const entries = records.map((one, index) => {
    const title = hand(`Strategy ${index + 1}: ${one.strategy}`, one.strategy)
    return `#### ${title}\n\n${fields(hand, strategyFields(hand, one), 4)}`
  })
  const rows = table(hand, [
    { names: ['Strategy', 'Optimization'], values: records.map(({ strategy }) => strategy) },
    { names: ['Savings', 'Reduction'], values: records.map(({ savings }) => savings) },
    { names: ['Effort', 'Implementation Effort'], values: records.map(({ effort }) => effort) },
    { names: ['Example', 'Real-world Example'], values: records.map(({ example }) => example) },
  ])
  return `${top}\n\n${hand(items.join(hand('\n', '\n\n')), entries.join('\n\n'), rows)}`
}

const CALCULATORS = [
  {
    name: 'calculateROI',
    language: 'javascript',
    parameters: ['build_cost', 'monthly_savings', 'outages_avoided'],
    code: 'function calculateROI(build_cost, monthly_savings, outages_avoided) {\n  return monthly_savings * 12 - build_cost\n}',
  },
  {
    name: 'roi_of_rooms',
    language: 'python',
    parameters: ['rooms', 'price'],
    code: '# What a waiting room returns\ndef roi_of_rooms(rooms: int, price=4.5):\n    return rooms * price',
  },
]

function calculators(hand: Hand, records: typeof CALCULATORS): string {
  const top = heading(hand, 3, hand('ROI Calculator', 'ROI Calculation', 'Return on Investment'))
  const blocks = records.map(({ language, code }) => fence(hand, language, code))
  return [top, hand('', 'What it returns:'), ...blocks].join('\n\n')
}

export const COST_FORMS: readonly SectionForm[] = [
  formOf('cost-profile', PROFILES, profiles),
  formOf('cost-optimization', STRATEGIES, strategies),
  formOf('roi-calculator', CALCULATORS, calculators),
]
