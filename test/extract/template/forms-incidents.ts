import { anyMark, fields, type Hand, heading, type Labelled, list, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const INCIDENTS = [
  {
    company: 'Quayside',
    year: 2019,
    impact: '$1.5 million lost, 30,000 parcels late',
    duration: '4 hours',
    rootCause: 'One lane took every worker',
    patternsViolated: ['Bulkhead', 'Timeout'],
    recoveryStrategy: 'Empty the lane by hand',
    lessonsLearned: 'A queue without an end is a debt',
    codeChanges: 'A limit on every lane',
  },
  {
    company: 'Tidewater',
    year: 2022,
    impact: 'Half of the ferries showed yesterday',
    duration: '50 minutes',
    rootCause: 'A clock that went back',
    patternsViolated: ['Hybrid Logical Clock'],
    recoveryStrategy: 'Restart with the right time',
    lessonsLearned: 'Time is a dependency',
    codeChanges: 'A check of the clock before each write',
  },
]

type Incident = (typeof INCIDENTS)[number]

function incidentFields(hand: Hand, one: Incident): Labelled[] {
  return [
    [hand('Impact', 'Business impact'), one.impact],
    [hand('Duration', 'Downtime'), one.duration],
    [hand('Root Cause', 'Root cause', 'Cause'), one.rootCause],
    [hand('Patterns Violated', 'Violated Patterns'), one.patternsViolated],
    [hand('Recovery Strategy', 'Recovery'), one.recoveryStrategy],
    [hand('Lessons Learned', 'Lessons'), one.lessonsLearned],
    [hand('Code Changes', 'Code changes'), one.codeChanges],
  ]
}

function incidentHeading(hand: Hand, one: Incident, index: number): string {
  const counter = hand(`Incident ${index + 1}: `, `Incident #${index + 1} - `, `${index + 1}. `, '')
  const name = hand(
    `${one.company} ${one.year}`,
    `${one.company} (${one.year})`,
    `${one.company}, ${one.year}`,
  )
  return `${counter}${name}`
}

function incidents(hand: Hand, records: typeof INCIDENTS): string {
  const top = heading(
    hand,
    3,
    hand('Production Incidents', 'Real-World Incidents', 'Major Outages'),
  )
  const entries = () =>
    records
      .map((one, index) => {
        const title = incidentHeading(hand, one, index)
        return `#### ${hand('', '', '🔥 ')}${title}\n\n${fields(hand, incidentFields(hand, one), 4)}`
      })
      .join('\n\n')
  const items = () =>
    records
      .map((one, index) => {
        const nested = incidentFields(hand, one).map(
          ([label, value]) =>
            `  - **${label}**: ${typeof value === 'string' ? value : value.join(', ')}`,
        )
        return `- **${incidentHeading(hand, one, index).replace(/^\d\. /, '')}**\n${nested.join('\n')}`
      })
      .join('\n')
  const boldLines = () =>
    records
      .map((one, index) => {
        const title = `**Incident ${index + 1}: ${one.company} ${one.year}**${hand('', ':')}`
        return `${title}\n\n${list(hand, incidentFields(hand, one), anyMark(hand), '')}`
      })
      .join('\n\n')
  const rows = () =>
    table(hand, [
      { names: ['Company', 'Organisation'], values: records.map(({ company }) => company) },
      { names: ['Year'], values: records.map(({ year }) => String(year)) },
      { names: ['Impact'], values: records.map(({ impact }) => impact) },
      { names: ['Duration', 'Downtime'], values: records.map(({ duration }) => duration) },
      { names: ['Root Cause', 'Cause'], values: records.map(({ rootCause }) => rootCause) },
      {
        names: ['Patterns Violated', 'Violated patterns'],
        values: records.map(({ patternsViolated }) => patternsViolated),
      },
      {
        names: ['Recovery Strategy', 'Recovery'],
        values: records.map(({ recoveryStrategy }) => recoveryStrategy),
      },
      {
        names: ['Lessons Learned', 'Lessons'],
        values: records.map(({ lessonsLearned }) => lessonsLearned),
      },
      { names: ['Code Changes'], values: records.map(({ codeChanges }) => codeChanges) },
    ])
  return `${top}\n\n${hand(entries, entries, items, boldLines, rows)()}`
}

const STORIES = [
  {
    company: 'Harbourline',
    challenge: 'Every storm filled the queue',
    solution: 'A lane for each kind of parcel',
    results: 'No parcel waits longer than an hour',
    keyPatterns: ['Bulkhead', 'Load Shedding'],
  },
  {
    company: 'Lockgate',
    challenge: 'A slow printer held up the ships',
    solution: 'Print later, sail first',
    results: '12% more ships a day',
    keyPatterns: ['Asynchronous Messaging'],
  },
]

function storyFields(hand: Hand, one: (typeof STORIES)[number]): Labelled[] {
  return [
    [hand('Challenge', 'Problem'), one.challenge],
    [hand('Solution', 'Approach'), one.solution],
    [hand('Results', 'Outcome'), one.results],
    [hand('Key Patterns', 'Patterns used'), one.keyPatterns],
  ]
}

function stories(hand: Hand, records: typeof STORIES): string {
  const top = heading(hand, 3, hand('Success Stories', 'Success Story', 'Production Successes'))
  const entries = records.map((one) => {
    const title = hand(
      `${one.company}'s Implementation`,
      `${one.company}’s Implementation`,
      one.company,
      `${one.company} Implementation`,
    )
    return `#### ${title}\n\n${fields(hand, storyFields(hand, one), 4)}`
  })
  const items = () =>
    records
      .map((one) => {
        const nested = list(hand, storyFields(hand, one), anyMark(hand), '  ')
        return `- **${one.company}**\n${nested}`
      })
      .join('\n')
  const rows = () =>
    table(hand, [
      { names: ['Company', 'Who'], values: records.map(({ company }) => company) },
      { names: ['Challenge', 'Problem'], values: records.map(({ challenge }) => challenge) },
      { names: ['Solution', 'Approach'], values: records.map(({ solution }) => solution) },
      { names: ['Results', 'Outcome'], values: records.map(({ results }) => results) },
      {
        names: ['Key Patterns', 'Patterns'],
        values: records.map(({ keyPatterns }) => keyPatterns),
      },
    ])
  return `${top}\n\n${hand(() => entries.join('\n\n'), items, rows)()}`
}

export const INCIDENT_FORMS: readonly SectionForm[] = [
  formOf('incident', INCIDENTS, incidents),
  formOf('success-story', STORIES, stories),
]
