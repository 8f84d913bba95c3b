/** Whom a company has, where a product has features: "MoonBase's engineers", "the MoonBase team". */
const PEOPLE =
  /^(?:['’]s?)?\s(?:(?!and\b|or\b)\p{Ll}[\p{L}-]{1,20}\s)?(?:engineers?|developers?|teams?|employees|staff|founders?|ceo|cto|customers|headquarters|executives?|engineering|researchers?)(?![\p{L}])/iu

/** "Engineers at MoonBase": where somebody works. One looks at a product, and runs at its scale. */
const WORKPLACE =
  /(?:^|[^\p{L}])(?<!\b(?:look|looks|looked|looking|aims?|aimed|points?|pointed|glance|targeted)\s)at\s$/iu
const SCALE = /^\s(?:scale|levels?|version|\d)/iu

/** Returns whether a sentence speaks of the name between `start` and `end` as of a company, not its product. */
export function isSpokenOfAsCompany(
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  const behind = text.slice(end, end + 50)
  if (PEOPLE.test(behind)) return true
  return WORKPLACE.test(text.slice(Math.max(0, start - 30), start)) && !SCALE.test(behind)
}

/** What only people do: a valve does not write, and a square publishes nothing. */
const DEEDS =
  /^\s(?:(?:has|have|had|later|once|also|first|itself|then)\s)?(?:wrote|written|published|publishes|announced|open-sourced|acquired|hired|reported|blogged|described|explained|engineered|migrated|rewrote|built(?!\s(?:on|with|in|from|into|by|to|for|around|upon)\b))(?![\p{L}])/iu

/** Returns whether a sentence tells what the name at `end` did, as only a company can. */
export function doesAsCompany(text: string, end: number): boolean {
  return DEEDS.test(text.slice(end, end + 50))
}
