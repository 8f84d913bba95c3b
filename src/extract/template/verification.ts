import { isTemplateItem } from '../values/template-words.ts'
import { buildRecord } from './build.ts'
import { checklistItems, isJudged, isTicked } from './checklists.ts'
import { phrases } from './headings.ts'
import { isChecklist } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'
import { isUnfilled, reportUnfilled } from './text-fields.ts'

/** "### Verification Checklist": the template's own items count once a box is ticked. */
export const verification: SectionReader = {
  id: 'verification',
  parent: 'testing',
  headings: [
    'Verification Checklist',
    'Test Checklist',
    'Testing Checklist',
    'Validation Checklist',
    'Verification Steps',
    'Verification Items',
  ],
  inside: ['Checklist', 'Verification', 'Validation'],
  alone: [
    'Verification',
    ...phrases(
      ['Readiness', 'Production Readiness', 'Launch', 'Pre-Launch', 'Go-Live', 'Deployment'],
      ['Checklist'],
    ),
  ],
  recognises: isChecklist,
  read: (claim, { document, ...rest }) => {
    const reading = { document, ...rest }
    const top = claim.pieces.flatMap((piece) => checklistItems(piece, document))
    const ticked = isTicked(top)
    const judged = isJudged(top)
    const items = top.flatMap((item) =>
      item.done === undefined && item.nested.some((inner) => inner.done !== undefined)
        ? item.nested
        : [item, ...item.nested.filter((inner) => inner.done !== undefined)],
    )
    return items.flatMap((item) => {
      const { section } = item.piece
      if (item.text === '' || isUnfilled(item.text) || (!ticked && isTemplateItem(item.text))) {
        reportUnfilled(item.text, 'a verification step', section, item, reading)
        return []
      }
      const { line, column, endLine, text } = item
      const done = judged && item.isMark ? undefined : item.done
      return [
        buildRecord(
          'verification-item',
          { text, done },
          { section, at: { line, column, endLine, excerpt: text } },
          reading,
        ),
      ]
    })
  },
}
