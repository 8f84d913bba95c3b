import type { RootContent } from 'mdast'
import { trimEndSigns } from '../../text/trim.ts'
import type { TextBlock } from '../blocks.ts'
import { inlineText } from '../inline.ts'
import { storyOf } from './story-date.ts'

/** Labels that only a story of something gone wrong has. */
const OF_MISHAP =
  /^(?:what (?:happened|actually happened|went wrong|broke|failed)|(?:root |underlying |the )?causes?|root cause analysis|(?:the |our )?(?:mistakes?|bug|error)|triggers?|(?:outage )?duration|(?:total )?downtime|(?:total |the )?damage|blast radius|time to (?:detect|recover|resolve)|patterns? violated)$/i

/** Labels that stand beside them, and beside much else. */
const BESIDE =
  /^(?:(?:the |our )?(?:setup|setting|context|results?|outcome|aftermath|impact|lessons?|fix(?:es)?|resolution|recovery|remedy|remediation|mitigation|prevention|detection|response|timeline|takeaways?)|(?:business|customer|user|financial) impact|lessons? (?:learned|learnt)|what (?:we|they) learned|how (?:it was|they) fixed(?: it)?)$/i

/** True where the labels below a heading tell what went wrong: "Setup", "Mistake", "Result", "Lesson". */
export function tellsMishap(block: TextBlock): boolean {
  if (block.kind !== 'heading') return false
  const { blocks, children } = block.section
  const labels = [
    ...blocks.flatMap(labelsOf),
    ...children.map(({ heading }) => heading?.text ?? ''),
  ]
  const all = new Set(labels.map((label) => trimEndSigns(label.trim(), ':.–—-').trim()))
  const ofMishap = [...all].filter((label) => OF_MISHAP.test(label)).length
  const beside = [...all].filter((label) => BESIDE.test(label)).length
  return ofMishap > 0 && ofMishap + beside >= 3
}

function labelsOf(block: RootContent): string[] {
  if (block.type === 'list')
    return block.children.flatMap(({ children }) => children.slice(0, 1).flatMap(labelsOf))
  if (block.type !== 'paragraph') return []
  return inlineText(block)
    .text.split('\n')
    .flatMap((line) => /^\s*([\p{L}' ]{3,30})[:：]/u.exec(line)?.[1] ?? line.slice(0, 31))
}

/** Signs of an event that took place: a clock, a length of time, a word for what stopped. */
const EVENT =
  /\b\d{1,2}:\d{2}\b|\b\d+(?:\.\d+)?[\s-]*(?:minutes?|mins?|hours?|seconds?|मिनट|घंटे?)(?!\p{L})|\b(?:outage|downtime|offline|went down|crashed|stopped (?:working|responding)|failed over)\b/iu

/** True where the story below a headline tells of an event, and not of how a company fared. */
export function tellsEvent(block: TextBlock): boolean {
  return storyOf(block)
    .slice(block.kind === 'heading' ? 0 : 1)
    .some((text) => EVENT.test(text))
}
