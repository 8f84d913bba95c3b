import { type ReactElement, useState } from 'react'
import { type Appearance, FACETS } from '../appearances.ts'
import { Check } from '../parts/checks.tsx'
import { EvidenceList } from '../parts/evidence.tsx'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { FACET_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'

const WORDS = TEXT.nodePage
const FIRST = 12
/** Longer lists begin with what is treated; names in passing come when asked for. */
const LONG = 24

/** What each episode says of a thing, in the order of the series, with the sentences. */
export function AppearanceList({
  appearances,
}: {
  appearances: readonly Appearance[]
}): ReactElement {
  const core = appearances.filter(({ isCore }) => isCore)
  const hasBoth = core.length > 0 && core.length < appearances.length
  const [isCoreOnly, setCoreOnly] = useState(hasBoth && appearances.length > LONG)
  const shown = isCoreOnly ? core : appearances
  return (
    <section className="appearances" aria-labelledby="appearances-title">
      <h2 id="appearances-title">
        {WORDS.inSeriesOrder} <span className="count">{shown.length}</span>
      </h2>
      {hasBoth && (
        <Check isSelected={isCoreOnly} onChange={setCoreOnly}>
          {WORDS.hideMentions(appearances.length - core.length)}
        </Check>
      )}
      <More items={shown} first={FIRST} className="connections">
        {(appearance) => (
          <li key={appearance.episode.key}>
            <Entry appearance={appearance} />
          </li>
        )}
      </More>
    </section>
  )
}

function Entry({ appearance }: { appearance: Appearance }): ReactElement {
  const { episode, isCore, relations, facets, evidence } = appearance
  const names = relations.map(({ relation, direction }) =>
    direction === 'in' ? RELATION_NAMES[relation].out : RELATION_NAMES[relation].in,
  )
  return (
    <>
      <p className="connection-head">
        <NodeLink node={episode} />
        {[...new Set(names)].map((name) => (
          <span key={name} className="detail">
            {name.toLowerCase()}
          </span>
        ))}
        {!isCore && <span className="tag">{WORDS.mention}</span>}
        {FACETS.filter((facet) => facets.has(facet)).map((facet) => (
          <span key={facet} className="tag">
            {FACET_NAMES[facet]}
          </span>
        ))}
      </p>
      <EvidenceList evidence={evidence} path={episode.path} />
    </>
  )
}
