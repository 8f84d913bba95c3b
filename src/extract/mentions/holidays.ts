/** Days that say in which month something was. */
const HOLIDAYS: readonly (readonly [month: number, name: RegExp])[] = [
  [1, /\bnew year(?:['’]?s)?(?: (?:day|eve))?(?:['’]s)?(?![\p{L}\p{N}])/iu],
  [2, /\bvalentine['’]?s(?: day)?(?![\p{L}\p{N}])/iu],
  [10, /\bhalloween(?:['’]s)?(?![\p{L}\p{N}])/iu],
  [11, /\b(?:thanksgiving|black friday|cyber monday)(?:['’]s)?(?![\p{L}\p{N}])/iu],
  [12, /\bchristmas(?: (?:day|eve))?(?:['’]s)?(?![\p{L}\p{N}])/iu],
]

/** Returns the month in which a holiday of the text lies: 1 for "New Year's Meltdown". */
export function monthOfHoliday(text: string): number | undefined {
  return HOLIDAYS.find(([, name]) => name.test(text))?.[0]
}

/** Returns the text without the holidays that date it. */
export function withoutHolidays(text: string): string {
  return HOLIDAYS.reduce((rest, [, name]) => rest.replace(name, ' '), text)
}
