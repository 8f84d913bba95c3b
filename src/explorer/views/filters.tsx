import { type ReactElement, useMemo } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { NODE_KINDS } from '../../model/kind.ts'
import { useLookup } from '../context.ts'
import { DEFAULT_KINDS } from '../kinds.ts'
import { Check, Checks } from '../parts/checks.tsx'
import { KindMark } from '../parts/kindMark.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { RELATION_GROUPS } from '../relations.ts'
import { countChoices } from '../scene.ts'
import { GROUP_NAMES, KIND_NAMES, TEXT } from '../strings.ts'
import { DEPTHS, type MapFilter } from '../url.ts'

const WORDS = TEXT.mapPage

interface Props {
  filter: MapFilter
  onChange: (change: Partial<MapFilter>) => void
}

/** What the map and its list show: kinds, links, and how far around a focus. Also the legend. */
export function Filters({ filter, onChange }: Props): ReactElement {
  const lookup = useLookup()
  const choices = useMemo(() => countChoices(lookup, filter), [lookup, filter])
  const kinds = NODE_KINDS.filter((kind) => (choices.kinds.get(kind) ?? 0) > 0)
  return (
    <div className="filters">
      <Focus filter={filter} onChange={onChange} />
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
      <Checks
        label={WORDS.groups}
        chosen={filter.groups ?? RELATION_GROUPS}
        onChange={(chosen) => onChange({ groups: chosen })}
        choices={RELATION_GROUPS.map((group) => ({
          value: group,
          count: choices.groups.get(group) ?? 0,
          name: GROUP_NAMES[group],
        }))}
      />
      {choices.mentions > 0 && (
        <Check
          isSelected={!filter.mentions}
          onChange={(isHidden) => onChange({ mentions: !isHidden })}
        >
          {WORDS.mentions}
        </Check>
      )}
      {choices.inferred > 0 && (
        <Check
          isSelected={!filter.inferred}
          onChange={(isHidden) => onChange({ inferred: !isHidden })}
        >
          {WORDS.inferred}
        </Check>
      )}
    </div>
  )
}

function Focus({ filter, onChange }: Props): ReactElement | null {
  const node = useLookup().nodes.get(filter.focus ?? ('' as never))
  if (!node) return null
  return (
    <div className="focus">
      <h2>{WORDS.focusedOn}</h2>
      <NodeLink node={node} />
      <Slider
        className="slider"
        value={filter.depth}
        minValue={DEPTHS[0]}
        maxValue={DEPTHS[2]}
        onChange={(value) => onChange({ depth: DEPTHS.find((depth) => depth === value) ?? 1 })}
      >
        <Label>{WORDS.depth}</Label>
        <SliderOutput />
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <button type="button" onClick={() => onChange({ focus: undefined })}>
        {WORDS.unfocus}
      </button>
    </div>
  )
}
