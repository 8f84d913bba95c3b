import { ambiguousReference } from './ambiguous-reference.ts'
import { announcedEpisode } from './announced-episode.ts'
import { companySpellings } from './company-spellings.ts'
import { danglingReference } from './dangling-reference.ts'
import { deadLink } from './dead-link.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { incidentWithoutLesson } from './incident-without-lesson.ts'
import { missingSection } from './missing-section.ts'
import { nextMismatch } from './next-mismatch.ts'
import { numberMismatch } from './number-mismatch.ts'
import { oneWayLink } from './one-way-link.ts'
import { orphanEpisode } from './orphan-episode.ts'
import { patternWithoutHome } from './pattern-without-home.ts'
import { patternWithoutRecord } from './pattern-without-record.ts'
import { prerequisiteCycle } from './prerequisite-cycle.ts'
import { prerequisiteDisagreement } from './prerequisite-disagreement.ts'
import { prerequisiteLater } from './prerequisite-later.ts'
import { redundantCoverage } from './redundant-coverage.ts'
import { repeatedSection } from './repeated-section.ts'
import type { Rule } from './rule.ts'
import { sharedHome } from './shared-home.ts'
import { structuralHole } from './structural-hole.ts'
import { titleMismatch } from './title-mismatch.ts'
import { uncoveredViolatedPattern } from './uncovered-violated-pattern.ts'
import { unfilledPlaceholder } from './unfilled-placeholder.ts'
import { unrelatedPage } from './unrelated-page.ts'
import { unsupportedClaim } from './unsupported-claim.ts'

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  ambiguousReference,
  announcedEpisode,
  companySpellings,
  danglingReference,
  deadLink,
  duplicateNumber,
  incidentWithoutLesson,
  missingSection,
  nextMismatch,
  numberMismatch,
  oneWayLink,
  orphanEpisode,
  patternWithoutHome,
  patternWithoutRecord,
  prerequisiteCycle,
  prerequisiteDisagreement,
  prerequisiteLater,
  redundantCoverage,
  repeatedSection,
  sharedHome,
  structuralHole,
  titleMismatch,
  uncoveredViolatedPattern,
  unfilledPlaceholder,
  unrelatedPage,
  unsupportedClaim,
]
