import { ACTION_FORMS } from './forms-actions.ts'
import { CODE_FORMS } from './forms-code.ts'
import { COMPLIANCE_FORMS } from './forms-compliance.ts'
import { COST_FORMS } from './forms-costs.ts'
import { INCIDENT_FORMS } from './forms-incidents.ts'
import { MATHEMATICS_FORMS } from './forms-mathematics.ts'
import { MONITORING_FORMS } from './forms-monitoring.ts'
import { RESOURCE_FORMS } from './forms-resources.ts'
import { SECURITY_FORMS } from './forms-security.ts'
import { TESTING_FORMS } from './forms-testing.ts'
import type { SectionForm } from './section-form.ts'

export const SECTIONS: readonly SectionForm[] = [
  ...MATHEMATICS_FORMS,
  ...CODE_FORMS,
  ...INCIDENT_FORMS,
  ...SECURITY_FORMS,
  ...COMPLIANCE_FORMS,
  ...COST_FORMS,
  ...TESTING_FORMS,
  ...MONITORING_FORMS,
  ...ACTION_FORMS,
  ...RESOURCE_FORMS,
]
