import type { ReactElement } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'

interface Props {
  label: string
  value: number
  least: number
  most: number
  /** The value in words, beside the slider and for who cannot see it. */
  words: string
  onChange: (value: number) => void
}

/** One of a few steps, on a slider. */
export function Steps({ label, value, least, most, words, onChange }: Props): ReactElement {
  return (
    <Slider
      className="slider"
      value={value}
      minValue={least}
      maxValue={most}
      onChange={(next) => onChange(Number(next))}
    >
      <Label>{label}</Label>
      <output className="slider-words">{words}</output>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}
