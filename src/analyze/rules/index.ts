import { ambiguousReference } from './ambiguous-reference.ts'
import { announcedEpisode } from './announced-episode.ts'
import { danglingReference } from './dangling-reference.ts'
import { deadLink } from './dead-link.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { incidentWithoutLesson } from './incident-without-lesson.ts'
import { missingSection } from './missing-section.ts'
import { nextMismatch } from './next-mismatch.ts'
import { numberMismatch } from './number-mismatch.ts'
import { oneWayLink } from './one-way-link.ts'
import { orphanEpisode } from './orphan-episode.ts'
import { prerequisiteCycle } from './prerequisite-cycle.ts'
import { prerequisiteLater } from './prerequisite-later.ts'
import type { Rule } from './rule.ts'
import { sharedHome } from './shared-home.ts'
import { titleMismatch } from './title-mismatch.ts'
import { uncoveredViolatedPattern } from './uncovered-violated-pattern.ts'
import { unfilledPlaceholder } from './unfilled-placeholder.ts'

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  ambiguousReference,
  announcedEpisode,
  danglingReference,
  deadLink,
  duplicateNumber,
  incidentWithoutLesson,
  missingSection,
  nextMismatch,
  numberMismatch,
  oneWayLink,
  orphanEpisode,
  prerequisiteCycle,
  prerequisiteLater,
  sharedHome,
  titleMismatch,
  uncoveredViolatedPattern,
  unfilledPlaceholder,
]
