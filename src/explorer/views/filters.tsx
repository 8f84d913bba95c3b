import { type ReactElement, useMemo } from 'react'
import { NODE_KINDS } from '../../model/kind.ts'
import { countChoices } from '../choices.ts'
import { useLookup } from '../context.ts'
import { DEFAULT_KINDS } from '../kinds.ts'
import { Checks } from '../parts/checks.tsx'
import { KindMark } from '../parts/kindMark.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Steps } from '../parts/steps.tsx'
import type { Scene } from '../scene.ts'
import { KIND_NAMES, TEXT } from '../strings.ts'
import type { FilterProps } from './filterProps.ts'
import { RelationFilter } from './relationFilter.tsx'

const WORDS = TEXT.mapPage
const DEPTHS = [1, 2, 3] as const
/** More series than this are folded. */
const FEW = 6

interface Props extends Omit<FilterProps, 'choices'> {
  scene: Scene
  /** Whether nodes without links are shown, and counted. */
  keepsAlone: boolean
}

/** What the map and its list show. A filter is there only where the data has something to choose. */
export function Filters({ filter, scene, keepsAlone, onChange }: Props): ReactElement {
  const lookup = useLookup()
  const { distance } = scene
  const choices = useMemo(
    () => countChoices(lookup, filter, { reach: distance, keepsAlone }),
    [lookup, filter, distance, keepsAlone],
  )
  const props = { filter, choices, onChange }
  return (
    <div className="filters">
      <Focus {...props} />
      <Kinds {...props} />
      <RelationFilter {...props} />
      <Salience {...props} />
      <Series {...props} />
      <Strength {...props} />
    </div>
  )
}

function Kinds({ filter, choices, onChange }: FilterProps): ReactElement {
  const { atlas } = useLookup()
  const kinds = NODE_KINDS.filter((kind) => (atlas.counts.kinds[kind] ?? 0) > 0)
  return (
    <Checks
      label={WORDS.kinds}
      chosen={filter.kinds ?? DEFAULT_KINDS}
      onChange={(chosen) => onChange({ kinds: chosen })}
      choices={kinds.map((kind) => ({
        value: kind,
        count: choices.kinds.get(kind) ?? 0,
        name: (
          <>
            <KindMark kind={kind} /> {KIND_NAMES[kind].many}
          </>
        ),
      }))}
    />
  )
}

/** How links are said: treated, in passing, or not at all but inferred. */
function Salience({ filter, choices, onChange }: FilterProps): ReactElement | null {
  const { atlas } = useLookup()
  const has = useMemo(
    () => ({
      mentions: atlas.edges.some(({ salience }) => salience === 'mention'),
      inferred: atlas.edges.some(({ origin }) => origin === 'inferred'),
    }),
    [atlas],
  )
  if (!has.mentions && !has.inferred) return null
  const all = [
    { value: 'treated', name: WORDS.treated, count: choices.treated, isThere: has.mentions },
    { value: 'mentions', name: WORDS.mentions, count: choices.mentions, isThere: has.mentions },
    { value: 'inferred', name: WORDS.inferred, count: choices.inferred, isThere: has.inferred },
  ] as const
  const chosen = [
    ...(filter.treated === false ? [] : (['treated'] as const)),
    ...(filter.mentions ? (['mentions'] as const) : []),
    ...(filter.inferred ? (['inferred'] as const) : []),
  ]
  return (
    <Checks
      label={WORDS.salience}
      chosen={chosen}
      onChange={(now) =>
        onChange({
          treated: now.includes('treated') || !has.mentions ? undefined : false,
          mentions: now.includes('mentions'),
          inferred: now.includes('inferred'),
        })
      }
      choices={all.filter(({ isThere }) => isThere)}
    />
  )
}

function Series({ filter, choices, onChange }: FilterProps): ReactElement | null {
  const { atlas } = useLookup()
  const names = useMemo(() => {
    const episodes = atlas.nodes.filter(({ kind }) => kind === 'episode')
    return [...new Set(episodes.map(({ series }) => series ?? ''))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    )
  }, [atlas])
  if (names.length < 2) return null
  const checks = (
    <Checks
      label={WORDS.series}
      chosen={filter.series ?? names}
      onChange={(chosen) =>
        onChange({ series: chosen.length === names.length ? undefined : chosen })
      }
      choices={names.map((name) => ({
        value: name,
        count: choices.series.get(name) ?? 0,
        name: name === '' ? WORDS.noSeries : <bdi>{name}</bdi>,
      }))}
    />
  )
  if (names.length <= FEW) return checks
  return (
    <details className="series-filter" open={filter.series !== undefined}>
      <summary>{WORDS.seriesOf(filter.series?.length ?? names.length, names.length)}</summary>
      {checks}
    </details>
  )
}

function Strength({ filter, choices: { strengths }, onChange }: FilterProps): ReactElement | null {
  if (strengths.length < 2 && filter.strength === undefined) return null
  const at = strengths.findLastIndex(({ weight }) => weight <= (filter.strength ?? 1))
  const current = strengths[Math.max(0, at)]
  return (
    <Steps
      label={WORDS.strength}
      value={Math.max(0, at)}
      least={0}
      most={Math.max(1, strengths.length - 1)}
      words={current ? WORDS.strengthValue(current.weight, current.links) : ''}
      onChange={(step) => {
        const weight = strengths[step]?.weight ?? 1
        onChange({ strength: weight > 1 ? weight : undefined })
      }}
    />
  )
}

function Focus({ filter, onChange }: FilterProps): ReactElement | null {
  const node = useLookup().nodes.get(filter.focus ?? ('' as never))
  if (!node) return null
  return (
    <div className="focus">
      <h2>{WORDS.focusedOn}</h2>
      <NodeLink node={node} />
      <Steps
        label={WORDS.depth}
        value={filter.depth}
        least={DEPTHS[0]}
        most={DEPTHS[2]}
        words={String(filter.depth)}
        onChange={(value) => onChange({ depth: DEPTHS.find((depth) => depth === value) ?? 1 })}
      />
      <button type="button" onClick={() => onChange({ focus: undefined })}>
        {WORDS.unfocus}
      </button>
    </div>
  )
}
