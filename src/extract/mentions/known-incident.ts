import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { foldWords } from '../../text/fold.ts'
import { happeningInHeadline } from './happenings.ts'
import { withoutHolidays } from './holidays.ts'

/** What a text says of an incident. */
export interface IncidentClue {
  company: string
  /** The words that name it, the company and the date among them. */
  words: string
  year?: number
  month?: number
  /** The whole date, where it is exact. */
  day?: string
  /** The year of the story around a headline that has none itself, and the month. */
  storyYear?: number
  storyMonth?: number
}

/** Words that fit every incident: kinds of event, praise, counters, months, regions. */
const GENERAL = new Set(
  (
    'the a an and or of in on at to for with how when why what that which by from is was its our ' +
    'outage incident failure storm crisis disaster meltdown catastrophe massacre breach leak crash crashed blackout ' +
    'downtime collapse disruption glitch fiasco debacle explosion apocalypse shutdown loss lost went down dark offline ' +
    'nightmare chaos cascade degradation slowdown halt catastrophic disastrous calamitous ' +
    'great big major famous infamous global worldwide total complete real true example case study anatomy story lesson ' +
    'lessons act scene part section chapter episode module segment pattern phase hour hours minute minutes min day days ' +
    'site wide million billion cost system systems platform service services infrastructure network it cloud company ' +
    'us eu uk east west north south central region cdn s ' +
    'january february march april may june july august september october november december'
  ).split(' '),
)

/**
 * Returns the incident of a vocabulary that is meant, where exactly one fits. The company must be the
 * same and no date may differ. Words that tell of something else rule it out, unless month and year
 * agree; without a date, most of the telling words must be shared (half of them, if the year of the
 * story agrees) or, where there are none, the company be known for one incident only, unless the story
 * tells its month, and never that of another year than the only one of the story.
 */
export function knownIncident(
  clue: IncidentClue,
  incidents: readonly VocabularyEntry[],
): VocabularyEntry | undefined {
  const ofCompany = incidents.filter((entry) => entry.company === clue.company)
  const ofDay = ofCompany.filter(({ date }) => date !== undefined && date === clue.day)
  if (ofDay.length === 1) return ofDay[0]
  const told = tellingWords(clue.words, clue.company)
  const shared = (entry: VocabularyEntry) => {
    const known = tellingWords(namesOf(entry), clue.company)
    return [...told].filter((word) => known.has(word)).length
  }
  const shares = (entry: VocabularyEntry) => shared(entry) > 0
  const isOfMonth = (entry: VocabularyEntry) =>
    monthOf(entry) === undefined || clue.month === undefined
      ? undefined
      : clue.month === monthOf(entry)
  const isOfOtherStory = (entry: VocabularyEntry) =>
    clue.storyMonth !== undefined &&
    monthOf(entry) !== undefined &&
    clue.storyMonth !== monthOf(entry)
  const fits = (entry: VocabularyEntry) => {
    if (clue.year === undefined) {
      const isOfYear = entry.year === clue.storyYear
      if (isOfYear && clue.storyMonth !== undefined && monthOf(entry) === clue.storyMonth)
        return true
      const isOfOtherYear = clue.storyYear !== undefined && !isOfYear
      // The story's own month is another one: the headline's, where it has one, goes before.
      const isOfOtherMonth =
        clue.month === undefined &&
        isOfYear &&
        clue.storyMonth !== undefined &&
        monthOf(entry) !== undefined
      const isOfOtherTime = isOfOtherYear || isOfOtherMonth
      const isOfTime = !isOfOtherTime && (isOfMonth(entry) ?? isOfYear)
      if (told.size === 0) return isOfTime || (!isOfOtherTime && ofCompany.length === 1)
      const enough = isOfTime ? told.size : told.size + 1
      return shared(entry) * 2 >= enough
    }
    if (entry.year !== clue.year) return false
    return isOfMonth(entry) ?? (told.size === 0 ? !isOfOtherStory(entry) : shares(entry))
  }
  const fitting = ofCompany.filter(fits)
  const nearest = fitting.filter((entry) => entry.year === clue.storyYear)
  const [only] = fitting.length > 1 && nearest.length > 0 ? nearest : fitting
  return fitting.length === 1 || nearest.length === 1 ? only : undefined
}

function monthOf({ date = '' }: VocabularyEntry): number | undefined {
  return date.length > 4 ? Number(date.slice(5, 7)) : undefined
}

function namesOf({ name, spellings, rootCause = '' }: VocabularyEntry): string {
  return [name, ...spellings.map(({ text }) => text), rootCause].join(' ')
}

/** Without what a headline adds behind the event: "(human factor)", "that taught the world". */
function withoutAsides(text: string): string {
  return text
    .replace(/\([^)]*\)/g, (aside) => (happeningInHeadline(aside) ? aside : ' '))
    .replace(/\b(?:that|when|who|which|how)\b.*/i, ' ')
}

/** The words that set one incident of a company apart from another. */
function tellingWords(text: string, company: string): Set<string> {
  const names = new Set([...foldWords(company).split(' ')])
  const words = foldWords(withoutHolidays(withoutAsides(text))).split(' ')
  return new Set(
    words.filter(
      (word) =>
        /^\p{Script=Latin}[\p{L}\d]+$/u.test(word) && !names.has(word) && !GENERAL.has(word),
    ),
  )
}
