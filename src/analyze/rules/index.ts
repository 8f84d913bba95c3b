import { ambiguousReference } from './ambiguous-reference.ts'
import { announcedEpisode } from './announced-episode.ts'
import { danglingReference } from './dangling-reference.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { missingSection } from './missing-section.ts'
import { oneWayLink } from './one-way-link.ts'
import { orphanEpisode } from './orphan-episode.ts'
import { prerequisiteCycle } from './prerequisite-cycle.ts'
import type { Rule } from './rule.ts'
import { titleMismatch } from './title-mismatch.ts'
import { uncoveredViolatedPattern } from './uncovered-violated-pattern.ts'
import { unfilledPlaceholder } from './unfilled-placeholder.ts'

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  ambiguousReference,
  announcedEpisode,
  danglingReference,
  duplicateNumber,
  missingSection,
  oneWayLink,
  orphanEpisode,
  prerequisiteCycle,
  titleMismatch,
  uncoveredViolatedPattern,
  unfilledPlaceholder,
]
