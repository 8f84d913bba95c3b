import { anyMark, type Hand, heading, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const RULES = [
  { regime: 'GDPR', requirement: 'Delete a guest within 30 days', done: false },
  { regime: 'SOC 2', requirement: 'Two people for each release', done: true },
  { regime: 'PCI DSS 4.0', requirement: 'Keep no card numbers: tokens only', done: false },
]

function compliance(hand: Hand, records: typeof RULES): string {
  const top = heading(
    hand,
    3,
    hand(
      'Compliance Considerations',
      'Compliance',
      'Compliance Requirements',
      'Compliance Checklist',
    ),
  )
  const bullet = hand('-', '*', '1.')
  const mark = anyMark(hand)
  const box = ({ done }: (typeof records)[number]) => (done ? hand('[x]', '[X]') : '[ ]')
  const tab = bullet === '1.' ? '   ' : '  '
  const items = records.map((one) => {
    const start = `${bullet} ${box(one)} ${mark(one.regime)}`
    return hand(
      `${start} ${one.requirement}`,
      `${start}\n${tab}${one.requirement}`,
      `${start}\n${tab}- ${one.requirement}`,
      `${bullet} ${box(one)} ${one.regime} - ${one.requirement}`,
    )
  })
  const entries = records.map(
    (one) => `#### ${one.regime}\n\n${bullet} ${box(one)} ${one.requirement}`,
  )
  const rows = table(hand, [
    { names: ['Regulation', 'Regime', 'Standard'], values: records.map(({ regime }) => regime) },
    {
      names: ['Requirement', 'Consideration', 'Details'],
      values: records.map(({ requirement }) => requirement),
    },
    {
      names: ['Status', 'Done'],
      values: records.map(({ done }) =>
        done ? hand('Done', '✅', '[x]') : hand('Open', '❌', '[ ]'),
      ),
    },
  ])
  return `${top}\n\n${hand(items.join('\n'), entries.join('\n\n'), rows)}`
}

export const COMPLIANCE_FORMS: readonly SectionForm[] = [formOf('compliance', RULES, compliance)]
