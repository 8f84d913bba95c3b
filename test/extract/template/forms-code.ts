import { type Hand, heading, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const MATRIX = [
  {
    pattern: 'Work Stealing',
    company: 'Tidewater',
    language: 'Rust',
    scale: '40K jobs/s',
    features: ['Local deques', 'Random victims'],
    performance: 'p99: 4 ms',
  },
  {
    pattern: 'Work Stealing',
    company: 'Pier | Nine',
    language: 'C++',
    scale: '1.2M jobs/s',
    features: ['Pinned threads'],
    performance: 'p99: 900 µs',
  },
  {
    pattern: 'Priority Lanes',
    company: 'Quayside',
    language: 'Go',
    scale: '9K jobs/s',
    features: ['Two lanes', 'Ageing', 'A lane of last resort'],
  },
]

function implementations(hand: Hand, records: typeof MATRIX): string {
  const top = heading(hand, 3, hand('Implementation Matrix', 'Production Implementations'))
  const patterns = records.map(({ pattern }, index) =>
    index > 0 && pattern === records[index - 1]?.pattern ? hand(pattern, undefined, '"') : pattern,
  )
  const rows = table(hand, [
    { names: ['Pattern', 'Technique', 'Approach'], values: patterns },
    {
      names: ['Company', 'Organisation', 'Used by'],
      values: records.map(({ company }) => company),
    },
    { names: ['Language', 'Stack', 'Tech stack'], values: records.map(({ language }) => language) },
    { names: ['Scale', 'Throughput'], values: records.map(({ scale }) => scale) },
    {
      names: ['Key Features', 'Features', 'Highlights'],
      values: records.map((row) => row.features),
    },
    {
      names: ['Performance', 'Latency'],
      values: records.map(({ performance }) => performance ?? hand(undefined, '—', 'n/a', 'N/A')),
    },
  ])
  return `${top}\n\n${rows}`
}

const SAMPLES = [
  {
    language: 'rust',
    company: 'Tidewater',
    pattern: 'work stealing',
    caption: "Tidewater's work stealing pattern",
    code: 'fn steal(victim: &Deque) -> Option<Job> {\n    victim.pop_front()\n}',
  },
  {
    language: 'go',
    caption: 'Ageing moves an old job up',
    code: 'func age(job *Job) {\n\tjob.lane++\n}',
  },
]

const COMMENTS: Record<string, readonly [string, string]> = {
  rust: ['// ', ''],
  go: ['/* ', ' */'],
  yaml: ['# ', ''],
  toml: ['# ', ''],
}

/** Fences named by info string, the line above, a list item or (all of them) a heading. */
function named(hand: Hand, records: readonly Named[]): string[] {
  const isHeaded = hand(false, false, true)
  return records.map(({ language, caption, code }) => {
    const fence = hand('```', '~~~', '````')
    const block = `${fence}${language}\n${code}\n${fence}`
    if (isHeaded) return `#### ${caption}\n\n${block}`
    return hand(
      `${fence}${language} title="${caption}"\n${code}\n${fence}`,
      `${fence}${language} ${caption}\n${code}\n${fence}`,
      `${fence}{.${language} caption="${caption}"}\n${code}\n${fence}`,
      `**${caption}**\n\n${block}`,
      `${caption}:\n\n${block}`,
      `- ${caption}:\n\n${block.replace(/^/gm, '  ')}`,
    )
  })
}

interface Named {
  language: string
  caption: string
  code: string
}

function commented(sample: Named): string {
  const [open, close] = COMMENTS[sample.language] ?? ['', '']
  return `${open}${sample.caption}${close}\n${sample.code}`
}

function samples(hand: Hand, records: typeof SAMPLES): string {
  const top = heading(hand, 3, hand('Code Samples', 'Code Examples', 'Sample Code'))
  return [top, ...named(hand, records)].join('\n\n')
}

const SETTINGS = [
  {
    language: 'yaml',
    company: 'Quayside',
    caption: 'Production configuration from Quayside',
    code: 'lanes:\n  count: 2\n  ageing: 30s',
  },
  { language: 'toml', caption: 'A lane of last resort', code: '[lanes.last]\nsize = 10' },
]

function configurations(hand: Hand, records: typeof SETTINGS): string {
  const top = heading(hand, 3, hand('Configuration Examples', 'Config Examples', 'Configuration'))
  return [top, ...named(hand, records)].join('\n\n')
}

/** The same blocks, named by the comment that opens their code. */
function withComments<N extends Named>(records: readonly N[]): N[] {
  return records.map((record) => ({ ...record, code: commented(record) }))
}

function commentedSection(hand: Hand, title: string, records: readonly Named[]): string {
  const fences = records.map(({ language, code }) => `\`\`\`${language}\n${code}\n\`\`\``)
  return [heading(hand, 3, title), ...fences].join('\n\n')
}

export const CODE_FORMS: readonly SectionForm[] = [
  formOf('implementation', MATRIX, implementations),
  formOf('code-sample', SAMPLES, samples),
  formOf('configuration', SETTINGS, configurations),
]

/** Blocks named by comments: the comment is part of their code, so they are records of their own. */
export const COMMENTED_FORMS: readonly SectionForm[] = [
  formOf('code-sample', withComments(SAMPLES), (hand, records) =>
    commentedSection(hand, 'Code Samples', records),
  ),
  formOf('configuration', withComments(SETTINGS), (hand, records) =>
    commentedSection(hand, 'Configuration Examples', records),
  ),
]
