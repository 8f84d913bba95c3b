import type { Anchor } from './anchors.ts'

/** Words right before the name of an episode by which a sentence demands it of its listener. */
const DEMANDS =
  /(?<!\p{L})(?:(?:we|this (?:episode|part|lesson|module|one)|it) assumes?|you (?:should|must|need to|will need to|will want to) (?:already )?(?:have )?(?:already )?(?:hear|heard|listen(?:ed)? to|do|done|read|watch|watched|seen|finish|finished|complete|completed|know)|helps to have (?:heard|read|done|seen|listened to)|(?<=(?:^|[.!?,;:]\s)(?:please )?)(?:start|begin) with|listen after)\s(?:the\s)?$/iu
/** "do Episode 9 first", "you want parts 2 and 5 under your belt". */
const ASKS = /(?<!\p{L})(?:do|hear|read|want|listen to)\s(?:the\s)?$/iu
const FIRST = /^[^.!?\n]{0,40}?\s(?:first|under your belt)(?!\p{L})/iu
/** What stands between two that one sentence demands. */
const JOINT = /^(?:\s\([^()\n]{0,60}\))?[^.;:!?()\n]{0,40}$/u

/** Returns those of the `anchors`, in text order, that a sentence demands: "We assume Episode 7 and Episode 9". */
export function demandedIn(text: string, anchors: readonly Anchor[]): ReadonlySet<Anchor> {
  const demanded = new Set<Anchor>()
  let last: Anchor | undefined
  for (const anchor of anchors) {
    const goesOn = last !== undefined && JOINT.test(text.slice(last.end, anchor.start))
    if (goesOn || isDemanded(text, anchor)) {
      demanded.add(anchor)
      last = anchor
    } else last = undefined
  }
  return demanded
}

function isDemanded(text: string, { start, end }: Anchor): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  return DEMANDS.test(before) || (ASKS.test(before) && FIRST.test(text.slice(end, end + 60)))
}
