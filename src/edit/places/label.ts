/** The label of a line such as `- **Deep Dives**: Episode 4`. */
export interface Label {
  /** "Deep Dives". */
  text: string
  /** All up to the value, with bullet, marks and colon. */
  lead: string
  /** Where the value begins. */
  end: number
  /** Marks that go around label and value, and close behind it: `*` in `*Deep Dives: Episode 4*`. */
  closing: string
}

const LABEL =
  /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?)([*_]{0,3})([^:*_`[\]|\n]{2,40}?)(?::\2|\2\s?:|:)([ \t]*)/u

/** Returns the label that a line begins with, if it has one. */
export function readLabel(line: string): Label | undefined {
  const hit = LABEL.exec(line)
  if (!hit) return undefined
  const [lead, , marks = '', text = ''] = hit
  const isClosed = marks === '' || lead.slice(lead.indexOf(text) + text.length).includes(marks)
  return { text: text.trim(), lead, end: lead.length, closing: isClosed ? '' : marks }
}

/** Returns the beginning of a line with another label, its marks as they are. */
export function withLabel({ text, lead }: Label, label: string): string {
  const at = lead.indexOf(text)
  const behind = lead.slice(at + text.length)
  return lead.slice(0, at) + label + (/\s$/.test(behind) ? behind : `${behind} `)
}
