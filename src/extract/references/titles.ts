import { cleanDetail } from './names.ts'

export const MAX_TITLE = 120
const MAX_LINE = 1000
const IS_TITLE = /^(?=.{3})[\p{Lu}\p{Lo}\p{N}][^\n.;]*$/u
/** Who speaks to the listener, or has nothing to announce, gives no title. */
const IS_SENTENCE =
  /^(?:we|i|you|it|this|that|there|in|on|stay|join|coming|tune|none|n\/a|tb[ad]|to be|not|let|get ready|don['’]t miss|from|see|listen)\b|\b(?:will|we['’]ll|we|you['’]ll|I['’]ll|is|are)\b|\p{L}\s(?:है|हैं|करेंगे)/iu

/** Returns the title that a line without quotation marks is, and what a dash sets apart behind it. */
export function titleIn(line: string): { title: string; detail: string } | undefined {
  const text = line.slice(0, MAX_LINE).trim()
  const dash = text.search(/\s[–—-]\s/)
  const title = (dash < 0 ? text : text.slice(0, dash)).replace(/[.!।]$/, '').trim()
  const more = dash < 0 ? '' : text.slice(dash + 3)
  if (title.length > MAX_TITLE || !IS_TITLE.test(title) || IS_SENTENCE.test(title)) return undefined
  return { title, detail: cleanDetail(more) }
}
