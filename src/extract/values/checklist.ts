/** A text with the box in front of it taken off; no box, no `done`. */
export interface CheckedText {
  text: string
  done?: boolean
  /** Ticked by a mark such as ✅, which may also be a verdict, and not in a box. */
  isMark?: true
}

/** True where a line begins with a mark that warns or forbids: ✅ beside it is a verdict too. */
export function isVerdict(line: string): boolean {
  return /^\s*(?:❌|✗|✘|⛔|🚫|⚠|👎)/u.test(line)
}

const BOX =
  /^\s*(?:[-*+•–—]\s+|\d{1,3}[.)]\s+)?(?:\[([ xX✓✔_]?)\]|([☐⬜◻▢])|([☑☒✅✔✓🗹]))\u{fe0f}?(?=\s|$)/u
const BOXES = /(?:\[([ xX✓✔_]?)\]|([☐⬜◻▢])|([☑☒✅✔✓🗹]))\u{fe0f}?/gu

/** Returns box state and text of a line: `[x] text`, `☑ text`, `[ ] text`. */
export function readBox(line: string): CheckedText {
  const box = BOX.exec(line)
  if (!box) return { text: line.trim() }
  const isMark = /^[✅✔✓]/u.test(box[3] ?? '')
  return {
    text: line.slice(box[0].length).trim(),
    done: isTicked(box),
    ...(isMark ? { isMark } : {}),
  }
}

/** Returns every box of one line with the words behind it: `[x] Planning [ ] Complete`. */
export function readBoxes(line: string): CheckedText[] {
  const boxes = [...line.slice(0, 1_000).matchAll(BOXES)]
  return boxes.map((box, index) => {
    const end = boxes[index + 1]?.index ?? line.length
    const text = line
      .slice(box.index + box[0].length, end)
      .replace(/[\s,|/·]{1,40}$/, '')
      .trim()
    return { text, done: isTicked(box) }
  })
}

function isTicked([, bracket, , ticked]: RegExpExecArray): boolean {
  return bracket === undefined ? ticked !== undefined : /[xX✓✔]/.test(bracket)
}
