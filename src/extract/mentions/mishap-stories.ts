import type { RootContent } from 'mdast'
import { trimEndSigns } from '../../text/trim.ts'
import type { TextBlock } from '../blocks.ts'
import { inlineText } from '../inline.ts'
import { headingTitle } from '../template/titles.ts'
import { isOfHarm } from '../values/harm.ts'
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

/** True where the story of a headline tells of harm done. */
export function tellsHarm(block: TextBlock): boolean {
  return storyOf(block).some(isOfHarm)
}

/** Headings below which each entry is something that went wrong: nouns in the plural, or the words for it. */
const OF_MISHAPS =
  /^(?:(?:the|our|some|three|four|five|\d+|famous|infamous|notable|major|great|big|real|real-world|public|recent|production|classic)\s+)*(?:(?:war|horror|failure|outage|disaster|incident)\s+(?:stories|gallery|reports|files|archive|hall of fame)|outages|incidents|accidents|disasters|failures|breaches|meltdowns|post-?mortems)(?:\s+(?:in public|in the wild|in production|and (?:incidents|outages|failures|breaches|post-?mortems|lessons)|worth knowing|to learn from|we learn from))?$|^(?:what|where|when) (?:it|things|that|all|they)?\s*(?:(?:went|go(?:es)?) wrong|broke|failed|fell over)(?:\s+in (?:public|production))?$/iu

/** True below a heading that gathers what went wrong ("War Stories", "What Went Wrong in Public"). */
export function isAmongMishaps({ kind, section }: TextBlock): boolean {
  const above = kind === 'heading' ? section.path.slice(0, -1) : section.path
  return above.some((heading) => OF_MISHAPS.test(headingTitle(heading) ?? heading))
}
