const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** The months in Hindi, in each usual spelling. */
const HINDI_MONTHS = [
  ['जनवरी'],
  ['फरवरी', 'फ़रवरी'],
  ['मार्च'],
  ['अप्रैल'],
  ['मई'],
  ['जून'],
  ['जुलाई'],
  ['अगस्त'],
  ['सितंबर', 'सितम्बर'],
  ['अक्टूबर', 'अक्तूबर'],
  ['नवंबर', 'नवम्बर'],
  ['दिसंबर', 'दिसम्बर'],
]
const MONTH = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|${HINDI_MONTHS.flat().join('|')}`
/** `\b` knows Latin letters only. */
const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_])'
const YEAR = '(?:19[5-9]\\d|20\\d\\d)'
/** Every form has a year, and few texts have one. */
const ANY_YEAR = new RegExp(YEAR)

const FORMS: readonly {
  form: RegExp
  read: (match: RegExpExecArray) => (string | undefined)[]
}[] = [
  {
    form: new RegExp(`(?<![\\d.])(${YEAR})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`),
    read: (m) => [m[1], m[2], m[3]],
  },
  {
    form: new RegExp(
      `${WORD_START}(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:[-–]|to|and|through|until)\\s*(?:(?:${MONTH})\\.?\\s+)?\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+(${YEAR})\\b`,
      'iu',
    ),
    read: (m) => [m[3], m[1], m[2]],
  },
  {
    form: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:(?:\\s+(${MONTH})\\.?)?\\s*(?:[-–]|to|and|through|until)\\s*\\d{1,2}(?:st|nd|rd|th)?)?(?:\\s+of)?\\s+(${MONTH})\\.?,?\\s+(${YEAR})\\b`,
      'iu',
    ),
    read: (m) => [m[4], m[2] ?? m[3], m[1]],
  },
  {
    form: new RegExp(`${WORD_START}(${MONTH})\\.?,?\\s+(?:of\\s+)?(${YEAR})\\b`, 'iu'),
    read: (m) => [m[2], m[1]],
  },
  {
    form: new RegExp(`(?<![\\d.])(${YEAR})[-/](0[1-9]|1[0-2])(?![\\d/-])`),
    read: (m) => [m[1], m[2]],
  },
  { form: new RegExp(`(?<![\\d.,$€£/-])(${YEAR})(?![\\d/%]|,\\d|\\.\\d)`), read: (m) => [m[1]] },
]

const ALL_FORMS = FORMS.map(({ form, read }) => ({
  form: new RegExp(form, `${form.flags}g`),
  read,
}))

/** A date as exact as the text says (`2021-10-04`, `2021-10`, `2021`), and where it stands. */
export interface FoundDate {
  date: string
  year: number
  start: number
  end: number
}

/** Returns the most exact date of the text, the first of equals. */
export function findDate(text: string): FoundDate | undefined {
  const value = text.slice(0, 4_000)
  if (!ANY_YEAR.test(value)) return undefined
  for (const { form, read } of FORMS) {
    const match = form.exec(value)
    if (!match) continue
    const date = isoDate(read(match))
    if (date) return foundAt(match, date)
  }
  return undefined
}

/** Returns all dates of the text that are exact to the day, in text order. */
export function findDates(text: string): FoundDate[] {
  const value = text.slice(0, 4_000)
  if (!ANY_YEAR.test(value)) return []
  const found = ALL_FORMS.flatMap(({ form, read }) =>
    [...value.matchAll(form)].flatMap((match) => {
      const date = isoDate(read(match))
      return date?.length === 10 ? [foundAt(match, date)] : []
    }),
  )
  return found.sort((a, b) => a.start - b.start)
}

function foundAt({ index, 0: words }: RegExpExecArray, date: string): FoundDate {
  return { date, year: Number(date.slice(0, 4)), start: index, end: index + words.length }
}

function isoDate([year, month, day]: (string | undefined)[]): string | undefined {
  if (!month) return year
  const monthNumber = /^\d/.test(month) ? Number(month) : monthOf(month.toLowerCase())
  if (monthNumber < 1 || monthNumber > 12) return undefined
  const withMonth = `${year}-${String(monthNumber).padStart(2, '0')}`
  if (!day) return withMonth
  const isInMonth = Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber)
  return isInMonth ? `${withMonth}-${day.padStart(2, '0')}` : undefined
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function monthOf(name: string): number {
  const hindi = HINDI_MONTHS.findIndex((spellings) => spellings.includes(name))
  if (hindi >= 0) return hindi + 1
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1
}
