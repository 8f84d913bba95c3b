import { type ReactElement, useEffect, useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { minutesIn } from '../../text/minutes.ts'
import { formatMinutes, shorten } from '../format.ts'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.pathPage

/** So long nothing is typed before a time counts: "6" is on the way to "6 h". */
const PAUSE = 500

interface Props {
  minutes: number | undefined
  onChange: (minutes: number | undefined) => void
}

/** A time as people write it; it counts once it is typed. */
export function TimeField({ minutes, onChange }: Props): ReactElement {
  const [text, setText] = useState(textOf(minutes))
  const typed = minutesIn(text)
  const isWrong = text.trim() !== '' && !typed
  const take = (): void => {
    if (!isWrong && typed !== minutes) onChange(typed || undefined)
  }
  useEffect(() => {
    const pause = setTimeout(take, PAUSE)
    return () => clearTimeout(pause)
  })
  // Another address, for instance by going back, brings another time.
  useEffect(() => setText((own) => (minutesIn(own) === minutes ? own : textOf(minutes))), [minutes])
  return (
    <TextField
      className="time-field"
      value={text}
      onChange={setText}
      onBlur={take}
      isInvalid={isWrong}
    >
      <Label>{WORDS.time}</Label>
      <Input
        placeholder={WORDS.timePlaceholder}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isWrong ? (
        <FieldError className="time-wrong">{WORDS.timeWrong(shorten(text, 20))}</FieldError>
      ) : (
        <Text slot="description" className="quiet-text">
          {WORDS.timeHint}
        </Text>
      )}
    </TextField>
  )
}

const textOf = (minutes: number | undefined): string =>
  minutes === undefined ? '' : formatMinutes(minutes)
