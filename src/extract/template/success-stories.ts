import type { SuccessStoryRecord } from '../../model/record.ts'
import { placeOf } from '../document.ts'
import { withoutNumbering, withoutSigns } from '../values/heading.ts'
import { buildRecord } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isCompany, tableTest } from './table-signs.ts'
import { isUnfilled, joinLines, reportUnfilled, valuesOf } from './text-fields.ts'

const schema = defineSchema({
  company: { labels: ['Company', 'Organization', 'Organisation', 'Who'], expected: 'a company' },
  challenge: {
    labels: [
      'Challenge',
      'Problem',
      'The Challenge',
      'Situation',
      'Challenges',
      'Context',
      'The Problem',
      'Business Challenge',
    ],
    expected: 'a challenge',
  },
  solution: {
    labels: [
      'Solution',
      'Approach',
      'The Solution',
      'What they did',
      'Implementation',
      'Our Solution',
      'Their Solution',
      'Solution Approach',
    ],
    expected: 'a solution',
  },
  results: {
    labels: [
      'Results',
      'Result',
      'Outcome',
      'Outcomes',
      'Impact',
      'Benefits',
      'Business Results',
      'Achievements',
      'Outcomes and Results',
      'Measured Results',
    ],
    expected: 'results',
  },
  keyPatterns: {
    labels: [
      'Key Patterns',
      'Patterns',
      'Patterns Used',
      'Key Pattern',
      'Pattern',
      'Patterns Applied',
      'Key Patterns Used',
      'Patterns in Use',
      'Techniques',
      'Key Techniques',
    ],
    expected: 'key patterns',
  },
})
type StoryField = keyof typeof schema.fields

/** "### Success Stories": a heading a story ("Netflix's Implementation"), a list, or a table. */
export const successStories: SectionReader = {
  id: 'success-stories',
  parent: 'incident-intelligence',
  isStrict: true,
  schema,
  headings: [
    ...phrases(['Success', 'Production Success', 'Customer Success'], ['Stories', 'Cases']),
    ...phrases(['Production', 'Real-World'], ['Successes', 'Wins']),
    'Successful Implementations',
    'What Worked',
    'What Went Right',
    'Successes',
  ],
  inside: ['Stories', 'Wins'],
  isEntry: (heading) =>
    /['’]s?\s+(?:[\p{L}-]+\s+){0,3}(?:implementation|approach|success|solution|story)s?\s*$/iu.test(
      heading,
    ) || /^\W*success story\s*#?\d/i.test(heading),
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['company', 'solution'] },
      { count: 2, of: ['challenge', 'solution', 'results'] },
    ],
    vague: ['Context', 'Implementation', 'Impact'],
    cells: { company: isCompany },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document, ['challenge', 'solution', 'results', 'keyPatterns']) >= 2,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, { expected: 'a success story' }).flatMap((entry) =>
      toRecord(entry, reading),
    ),
}

function toRecord(entry: Entry<StoryField>, reading: Reading): SuccessStoryRecord[] {
  const { text, list } = valuesOf(entry, schema, reading)
  const fields = {
    company: companyOf(entry, reading) ?? text('company'),
    challenge: text('challenge'),
    solution: text('solution'),
    results: text('results'),
    keyPatterns: list('keyPatterns', { names: true }),
  }
  const { company, ...told } = fields
  const count = Object.values(told).filter((value) => value !== undefined).length
  const isStory = count > 1 || (count > 0 && company !== undefined && entry.form !== 'list')
  return isStory ? [buildRecord('success-story', fields, entry, reading)] : []
}

function companyOf(entry: Entry<StoryField>, reading: Reading): string | undefined {
  const words = entry.form === 'heading' ? entry.heading : entry.lead && joinLines(entry.lead.lines)
  if (words === undefined) return undefined
  const text = withoutNumbering(withoutSigns(words)).replace(
    /^(?:success\s+)?(?:story|case)\s*#?\d{0,3}\s*[:.–-]\s*/i,
    '',
  )
  if (isUnfilled(text)) {
    reportUnfilled(
      text,
      'a company',
      entry.section,
      'type' in entry.at ? placeOf(entry.at) : entry.at,
      reading,
    )
    return undefined
  }
  return reading.names.company(text) ?? companyInHeading(text)
}

/** "Netflix's Implementation", "Netflix: …", "Netflix (2019)", "How Stripe scaled …", "Netflix". */
function companyInHeading(text: string): string | undefined {
  if (/^(?:case study|case|example|story|success story|scenario|lesson)\s*#?\d*\b/i.test(text))
    return undefined
  const how = /^(?:How|Why)\s+(\p{Lu}[\p{L}\p{N}.&-]*)\s/u.exec(text)?.[1]
  if (how) return how
  const owner = /^(.{2,40}?)(?:['’]s\s|s['’]\s|\s*[:–—(]|\s-\s)/.exec(text)?.[1]
  const name =
    owner === undefined
      ? text.replace(/\s+(?:implementation|success(?: story)?|case study|story)$/i, '')
      : owner
  const isPossessivePlural = owner !== undefined && text.startsWith(`${owner}s'`)
  return isPossessivePlural
    ? `${owner}s`
    : name.split(' ').length <= 4
      ? name.trim()
      : (/^\p{Lu}[\p{L}\p{N}.&-]*/u.exec(name)?.[0] ?? undefined)
}
