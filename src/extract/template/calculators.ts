import type { CalculatorRecord } from '../../model/record.ts'
import { readBox } from '../values/checklist.ts'
import { withoutSigns } from '../values/heading.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { fieldsNamed, isChecklist } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, reportUnfilled, valuesOf } from './text-fields.ts'

const schema = defineSchema(
  {
    name: { labels: ['Calculator', 'Name', 'Title'], expected: 'a calculator' },
    purpose: {
      labels: [
        'Purpose',
        'What it calculates',
        'Calculates',
        'Description',
        'Goal',
        'What it does',
        'Computes',
        'What it computes',
      ],
      expected: 'what it calculates',
    },
    inputs: {
      labels: [
        'Input parameters',
        'Inputs',
        'Input',
        'Parameters',
        'Input Parameter',
        'Input Data',
        'Input Variables',
        'Takes',
      ],
      expected: 'input parameters',
    },
    output: {
      labels: [
        'Output visualization',
        'Output visualisation',
        'Output',
        'Outputs',
        'Visualization',
        'Visualisation',
        'Result',
        'Output Chart',
        'Shows',
        'Displays',
        'Output Visual',
      ],
      expected: 'an output',
    },
    validation: {
      labels: [
        'Real-world validation data',
        'Validation data',
        'Validation',
        'Real-world validation',
        'Real-world data',
        'Validated against',
        'Real world validation',
        'Validated with',
        'Checked against',
        'Calibration Data',
        'Validation Source',
      ],
      expected: 'validation data',
    },
  },
  'name',
)
type CalculatorField = keyof typeof schema.fields

/** "### Interactive Calculators": a checklist in which each item has its labels below it. */
export const calculators: SectionReader = {
  id: 'calculators',
  parent: 'mathematical-foundations',
  isStrict: true,
  schema,
  headings: [
    ...phrases(['Interactive', 'Online', 'Practical'], ['Calculators', 'Tools and Calculators']),
    'Calculators and Simulators',
    'Calculators and Tools',
  ],
  inside: ['Calculators', 'Tools', 'Simulators', 'Interactive Tools'],
  alone: ['Calculators'],
  isEntry: (heading) => /^\W*calculator\s*#?\d/i.test(heading),
  recognises: (block, document) =>
    isChecklist(block) ||
    fieldsNamed(block, schema, document, ['inputs', 'output', 'validation']) >= 2,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'a calculator',
      leadAlone: true,
    }).flatMap((entry) => toRecord(entry, reading)),
}

function toRecord(entry: Entry<CalculatorField>, reading: Reading): CalculatorRecord[] {
  const { text } = valuesOf(entry, schema, reading)
  const opening = openingOf(entry)
  const title = opening && splitTitle(opening.text, opening.markedEnd)
  const report = (found: string, expected: string) =>
    reportUnfilled(found, expected, entry.section, opening?.at ?? entryPlace(entry), reading)
  const filled = (words: string | undefined, key: 'name' | 'purpose') =>
    words === undefined ? undefined : keep(words, () => report(words, schema.fields[key].expected))
  const name = filled(title?.name, 'name')
  const purpose = filled(title?.purpose, 'purpose') ?? text('purpose')
  const rest = { inputs: text('inputs'), output: text('output'), validation: text('validation') }
  const done = opening?.done ?? entry.done
  const isBare =
    entry.fields.size === 0 &&
    done === undefined &&
    (purpose === undefined || entry.form === 'heading')
  if (isBare || !hasAny(name, purpose, ...Object.values(rest))) return []
  return [buildRecord('calculator', { name, purpose, done, ...rest }, entry, reading)]
}

function entryPlace(entry: Entry<CalculatorField>) {
  const { at } = entry
  if (!('type' in at)) return at
  const line = at.position?.start.line ?? 1
  return { line, column: at.position?.start.column ?? 1, endLine: at.position?.end.line ?? line }
}

/** The words that open it: its item, its heading or its name field. */
function openingOf(entry: Entry<CalculatorField>) {
  const field = entry.fields.get('name') ?? entry.lead
  const line = field?.lines[0]
  if (field && line) {
    const text = field.lines.map(({ text: part }) => part).join(' ')
    return {
      text,
      markedEnd: entry.fields.has('name') ? 0 : line.markedEnd,
      at: field.at,
      done: undefined,
    }
  }
  if (entry.form !== 'heading' || entry.heading === undefined) return undefined
  const { text, done } = readBox(entry.heading)
  return {
    text: withoutSigns(text).replace(/^calculator\s*#?\d{1,3}\s*[:.)–-]?\s*/i, ''),
    markedEnd: 0,
    at: entryPlace(entry),
    done,
  }
}

/** "Name: purpose", "**Name** - purpose". */
function splitTitle(text: string, markedEnd: number): { name: string; purpose?: string } {
  const marked = text
    .slice(0, markedEnd)
    .replace(/[\s:：]{1,9}$/, '')
    .trim()
  const isMarked = marked !== '' && markedEnd < text.length
  const found = isMarked ? markedEnd : /[:：](?=\s|$)|\s[-–—]\s/.exec(text)?.index
  if (found === undefined) return { name: text.trim() }
  const purpose = text
    .slice(found)
    .replace(/^[\s:：–—-]{1,9}/, '')
    .trim()
  return {
    name: isMarked ? marked : text.slice(0, found).trim(),
    ...(purpose === '' ? {} : { purpose }),
  }
}

function keep(text: string, report: () => void): string | undefined {
  if (text !== '' && !isUnfilled(text)) return text
  report()
  return undefined
}
