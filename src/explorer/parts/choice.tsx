import { type ReactElement, useId } from 'react'

interface Props<T extends string> {
  label: string
  value: T
  choices: readonly { value: T; name: string }[]
  onChange: (value: T) => void
}

/** One of a few, as the browser shows it: it knows best on each device. */
export function Choice<T extends string>({
  label,
  value,
  choices,
  onChange,
}: Props<T>): ReactElement {
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  )
}
