import { type Hand, heading, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const RESOURCES = [
  {
    resourceType: 'paper',
    title: 'The Slow Tide',
    url: 'https://example.org/tide.pdf',
    authors: 'Ada Example and Bo Sample',
    year: 2018,
  },
  { resourceType: 'paper', title: 'Harbours without Clocks', authors: 'Cleo Draft', year: 2021 },
  { resourceType: 'tool', title: 'Hinge', url: 'https://example.org/hinge' },
  { resourceType: 'tool', title: 'Latchkey', url: 'https://example.org/latchkey' },
  { resourceType: 'book', title: 'Designing Quiet Systems', authors: 'Dana Proof', year: 2017 },
  {
    resourceType: 'talk',
    title: 'Doors at Scale',
    url: 'https://example.org/t',
    authors: 'Eli Quire',
  },
  { resourceType: 'course', title: 'Waiting for Services', url: 'https://example.org/c' },
]

type Resource = (typeof RESOURCES)[number]

const NAMES: Record<string, readonly [string, ...string[]]> = {
  paper: ['Papers', 'Academic Papers', 'Research Papers'],
  tool: ['Tools', 'Open Source Tools', 'Libraries', 'Tools and Frameworks'],
  book: ['Books', 'Recommended Books', 'Books to Read'],
  talk: ['Talks', 'Conference Talks', 'Talks and Presentations'],
  course: ['Courses', 'Online Courses', 'Courses and Workshops'],
}

function reference(hand: Hand, { title, url, authors, year }: Resource): string {
  const dated = year === undefined ? '' : hand(` (${year})`, `, ${year}`)
  const linked =
    url === undefined ? hand(`"${title}"`, `“${title}”`, `*${title}*`) : `[${title}](${url})`
  if (authors === undefined) return `${linked}${dated}`
  const inBrackets = year === undefined ? `(${authors})` : `(${authors}, ${year})`
  return hand(
    `${linked} by ${authors}${dated}`,
    `${authors}: ${linked}${dated}`,
    `${authors}, ${linked}${dated}`,
    `${linked} - ${authors}${dated}`,
    `${linked} — ${authors}${dated}`,
    `${linked} ${inBrackets}`,
  )
}

function resources(hand: Hand, records: readonly Resource[]): string {
  const top = heading(
    hand,
    2,
    hand(
      'Additional Resources',
      'Resources',
      'Further Reading',
      'Resources and Further Reading',
      'References',
    ),
  )
  const level = (/^#+/.exec(top)?.[0].length ?? 2) + 1
  const groups = [...new Set(records.map(({ resourceType }) => resourceType))].map((type) => ({
    name: hand(...(NAMES[type] ?? [''])),
    own: records.filter(({ resourceType }) => resourceType === type),
  }))
  const bullet = hand('-', '*', '1.')
  const nested = (own: readonly Resource[], indent: string) =>
    own.map((one) => `${indent}${bullet} ${reference(hand, one)}`).join('\n')
  const joined = (own: readonly Resource[]) => own.map((one) => reference(hand, one)).join('; ')
  const label = (name: string) =>
    hand(`**${name}**:`, `**${name}:**`, `${name}:`, `📎 **${name}**:`)
  const body = hand(
    () => groups.map(({ name, own }) => `- ${label(name)} ${joined(own)}`).join('\n'),
    () => groups.map(({ name, own }) => `- ${label(name)}\n  ${joined(own)}`).join('\n'),
    () =>
      groups
        .map(({ name, own }) => `- ${hand(label(name), name)}\n${nested(own, '    ')}`)
        .join('\n'),
    () => groups.map(({ name, own }) => `${label(name)}\n\n${nested(own, '')}`).join('\n\n'),
    () => groups.map(({ name, own }) => `${label(name)} ${joined(own)}`).join(hand('\n', '\n\n')),
    () =>
      groups
        .map(
          ({ name, own }) => `${'#'.repeat(level)} ${hand('', '📄 ')}${name}\n\n${nested(own, '')}`,
        )
        .join('\n\n'),
    () => rows(hand, records),
  )()
  return `${top}\n\n${body}`
}

function rows(hand: Hand, records: readonly Resource[]): string {
  return table(hand, [
    {
      names: ['Type', 'Kind'],
      values: records.map(({ resourceType }) => hand(resourceType, resourceType.toUpperCase())),
    },
    { names: ['Title', 'Resource'], values: records.map(({ title }) => title) },
    { names: ['Link', 'URL'], values: records.map(({ url }) => url ?? '') },
    { names: ['Author', 'Authors'], values: records.map(({ authors }) => authors ?? '') },
    {
      names: ['Year'],
      values: records.map(({ year }) => (year === undefined ? '—' : String(year))),
    },
  ])
}

export const RESOURCE_FORMS: readonly SectionForm[] = [formOf('resource', RESOURCES, resources)]
