import type { AtlasGraph } from '../../model/graph.ts'
import type { Likeness } from '../../model/likeness.ts'
import type { Links } from '../links.ts'
import { type Near, reverse, type Signal } from '../nearest.ts'
import type { Page } from '../pages.ts'
import type { Way } from '../walk.ts'
import { type Namings, namings } from './named.ts'
import { type SharedEntities, sharedEntities } from './shared.ts'
import { siblings } from './siblings.ts'
import type { SpokenReferences } from './spoken.ts'
import { type Subjects, subjects } from './subjects.ts'
import { type TextLikeness, textLikeness } from './text.ts'

/** Everything that speaks for a link between two pages of a corpus. */
export interface Signals {
  links: Links
  text: TextLikeness
  shared: SharedEntities
  named: Namings
  subjects: Subjects
  siblings: Signal
  spoken: SpokenReferences
}

/** How many alike pages of each the walk may take. */
const WALKED = 10

/** Returns all signals, each computed once for the corpus. */
export function readSignals(
  pages: readonly Page[],
  graph: AtlasGraph,
  links: Links,
  spoken: SpokenReferences,
  likeness: Likeness,
): Signals {
  const shared = sharedEntities(pages, graph, WALKED)
  return {
    links,
    spoken,
    text: textLikeness(likeness),
    shared,
    subjects: subjects(pages, shared),
    named: namings(pages, graph, 2 * WALKED),
    siblings: siblings(pages),
  }
}

/**
 * Returns the ways a reader may take from page to page. The weights are round numbers for what the ways
 * are, compared by hand on three corpora and not searched for: a link that an author wrote is the unit;
 * likeness of the whole text says half as much, squared so that the nearest of the ten stand out; standing
 * in one folder is a hint, a fifth. Naming and shared entities are small, for the text's likeness holds
 * them already; they are there for the reasons more than for the order. A name in passing takes a part of
 * its weight only.
 */
export function waysOf({ links, text, shared, named, siblings }: Signals): Way[] {
  const squared = (near: readonly Near[]) =>
    near.slice(0, WALKED).map(([index, strength]): Near => [index, strength * strength])
  const asNear = (linked: ReadonlySet<number>) => [...linked].map((index): Near => [index, 1])
  return [
    { weight: 1, steps: links.around.map(asNear) },
    { weight: 0.5, steps: text.near.map(squared) },
    { weight: 0.2, steps: siblings },
    { weight: 0.1, steps: named.near, isPartial: true },
    { weight: 0.05, steps: reverse(named.near), isPartial: true },
    { weight: 0.05, steps: shared.near },
  ]
}
