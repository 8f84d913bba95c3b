import type { Finding } from '../../../src/model/finding.ts'

/** Returns a finding, plain but for what is given. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'dead-link',
    severity: 'error',
    path: 'a.md',
    line: 3,
    column: 5,
    message: 'Found a link to “b.md”, expected a document of this corpus',
    subject: 'episode:a',
    ...given,
  }
}
