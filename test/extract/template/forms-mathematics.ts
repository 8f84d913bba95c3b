import { anyMark, fields, type Hand, heading, type Labelled, list, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const FORMULAS = [
  {
    name: 'Backlog growth',
    latex: 'B(t) = (\\lambda - \\mu) t',
    context: 'When arrivals outrun the workers',
    variables: 'λ = arrivals a second, μ = answers a second',
    example: 'λ = 120 and μ = 100 leave 1,200 waiting after a minute',
  },
  {
    name: 'Utilisation',
    latex: '\\rho = \\frac{\\lambda}{c \\mu}',
    context: 'How busy c workers are',
    variables: 'c = workers',
    example: '120 / (2 * 100) = 0.6',
  },
]

type Formula = (typeof FORMULAS)[number]

function details(hand: Hand, { context, variables, example }: Formula): Labelled[] {
  return [
    [hand('Context', 'When to use', 'Applies when'), context],
    [hand('Variables', 'Where', 'Symbols'), variables],
    [hand('Example', 'Worked example', 'Concrete example'), example],
  ]
}

function formulaText(hand: Hand, formula: Formula, counter: string): string {
  const labels = details(hand, formula).map(([label, value]) => `${label}: ${value}`)
  return [`${counter}${formula.name}: ${formula.latex}`, ...labels].join('\n')
}

function formulaBlock(hand: Hand, formula: Formula, isHeaded: boolean): string {
  const above = isHeaded
    ? `#### ${formula.name}`
    : hand(`**${formula.name}**`, `**${formula.name}**:`, `${formula.name}:`)
  const block = hand(
    `$$\n${formula.latex}\n$$`,
    `$$${formula.latex}$$`,
    `\`\`\`${hand('math', 'latex')}\n${formula.latex}\n\`\`\``,
  )
  const mark = anyMark(hand)
  const below = list(hand, details(hand, formula), mark, '')
  return [above, block, below].join('\n\n')
}

function formulaTable(hand: Hand, records: typeof FORMULAS): string {
  return table(hand, [
    { names: ['Name', 'Title'], values: records.map(({ name }) => name) },
    { names: ['Formula', 'Equation'], values: records.map(({ latex }) => `$${latex}$`) },
    { names: ['Context', 'When to use'], values: records.map(({ context }) => context) },
    { names: ['Variables', 'Where'], values: records.map(({ variables }) => variables) },
    { names: ['Example'], values: records.map(({ example }) => example.replace('*', '\\*')) },
  ])
}

function formulas(hand: Hand, records: typeof FORMULAS): string {
  const top = heading(hand, 3, hand('Core Formulas', 'Key Equations', 'Mathematical Formulas'))
  const between = hand('\n\n', '\n\n\n', '\n')
  const counters = hand(['', ''], ['Formula 1: ', 'Formula 2: '], ['1. ', '2. '])
  const inOne = () =>
    records.map((formula, index) => formulaText(hand, formula, counters[index] ?? ''))
  const body = hand(
    () => `\`\`\`${hand('math', 'latex', '')}\n${inOne().join(between)}\n\`\`\``,
    () =>
      inOne()
        .map((text) => `\`\`\`math\n${text}\n\`\`\``)
        .join('\n\n'),
    () => {
      const isHeaded = hand(true, false)
      return records.map((formula) => formulaBlock(hand, formula, isHeaded)).join('\n\n')
    },
    () => formulaTable(hand, records),
    () =>
      records
        .map(
          (formula) =>
            `- **${formula.name}**: $${formula.latex}$\n${list(hand, details(hand, formula), anyMark(hand), '  ')}`,
        )
        .join('\n'),
  )()
  return `${top}\n\n${body}`
}

const CALCULATORS = [
  {
    name: 'Queue Drainer',
    purpose: 'How long a backlog takes to go',
    done: true,
    inputs: 'arrivals, workers, seconds an answer',
    output: 'a falling line with its zero',
    validation: 'the night of the ferry timetable',
  },
  {
    name: 'Worker Count',
    purpose: 'How many workers hold the line',
    done: false,
    inputs: 'arrivals and the wait that is allowed',
    output: 'a table of waits',
    validation: 'two weeks of harbour logs',
  },
]

function calculators(hand: Hand, records: typeof CALCULATORS): string {
  const top = heading(hand, 3, hand('Interactive Calculators', 'Interactive Calculator'))
  const bullet = hand('-', '*', '1.')
  const items = records.map((one) => {
    const name = hand(
      `${one.name}: `,
      `**${one.name}**: `,
      `**${one.name}:** `,
      `**${one.name}** - `,
      `${one.name} – `,
    )
    const indent = ' '.repeat(bullet.length + 1)
    const below = list(hand, calculatorFields(hand, one), anyMark(hand), indent)
    return `${bullet} ${box(hand, one.done)} ${name}${one.purpose}\n${below}`
  })
  const entries = records.map((one) => {
    const purpose: Labelled = [hand('Purpose', 'What it calculates'), one.purpose]
    const title = `#### ${box(hand, one.done)} ${one.name}`
    return `${title}\n\n${fields(hand, [purpose, ...calculatorFields(hand, one)], 4)}`
  })
  return `${top}\n\n${hand(items.join(hand('\n', '\n\n')), entries.join('\n\n'))}`
}

function box(hand: Hand, done: boolean): string {
  return done ? hand('[x]', '[X]', '☑') : hand('[ ]', '☐')
}

function calculatorFields(hand: Hand, one: (typeof CALCULATORS)[number]): Labelled[] {
  return [
    [hand('Input parameters', 'Inputs', 'Parameters'), one.inputs],
    [hand('Output visualization', 'Output', 'Visualisation'), one.output],
    [hand('Real-world validation data', 'Validation', 'Validated against'), one.validation],
  ]
}

const BENCHMARKS = [
  {
    metric: 'Time to drain',
    formula: 'last_answer - last_arrival',
    industryStandard: '10 min',
    bestInClass: '90 s',
  },
  { metric: 'Lost letters', formula: 'lost / sent', industryStandard: '0.1%', bestInClass: '0' },
]

function benchmarks(hand: Hand, records: typeof BENCHMARKS): string {
  const top = heading(hand, 3, hand('Production Benchmarks', 'Industry Benchmarks'))
  const rows = table(hand, [
    { names: ['Metric', 'KPI', 'Measure'], values: records.map(({ metric }) => metric) },
    { names: ['Formula', 'Calculation'], values: records.map(({ formula }) => formula) },
    {
      names: ['Industry Standard', 'Industry average', 'Typical'],
      values: records.map(({ industryStandard }) => industryStandard),
    },
    {
      names: ['Best-in-Class', 'Best in class', 'World class'],
      values: records.map(({ bestInClass }) => bestInClass),
    },
  ])
  const entries = () =>
    records
      .map((one) => {
        const labelled: Labelled[] = [
          ['Formula', one.formula],
          [hand('Industry Standard', 'Typical'), one.industryStandard],
          ['Best-in-Class', one.bestInClass],
        ]
        return `#### ${one.metric}\n\n${fields(hand, labelled, 4)}`
      })
      .join('\n\n')
  return `${top}\n\n${hand(rows, rows, entries())}`
}

export const MATHEMATICS_FORMS: readonly SectionForm[] = [
  formOf('formula', FORMULAS, formulas),
  formOf('calculator', CALCULATORS, calculators),
  formOf('benchmark', BENCHMARKS, benchmarks),
]
