import { foldWords } from '../../text/fold.ts'

/** Headings that introduce one thing and say no more; the folded name of the thing is the group. */
const FORMS: readonly RegExp[] = [
  /^what (?:is|are) (.+)$/,
  /^(?:an )?introduc(?:tion|ing) (?:to )?(.+)$/,
  /^(?:the )?(?:basics|fundamentals|definition|concept|idea) of (.+)$/,
  /^understanding (.+)$/,
  /^defin(?:ing|ition of) (.+)$/,
  /^(.+?) (?:basics|fundamentals|101|explained|defined|definition|primer|in a nutshell|at a glance)$/,
]

/** Returns the folded name of what a heading defines: "3. What is a Bulkhead?" defines "bulkhead". */
export function definedIn(heading: string): string | undefined {
  const words = foldWords(heading).replace(/^(?:(?:part|section|chapter|step) )?(?:\d+ )+/, '')
  for (const form of FORMS) {
    const name = form.exec(words)?.[1]
    if (name !== undefined) return name.replace(/^(?:a|an|the) /, '').replace(/ pattern$/, '')
  }
  return undefined
}
