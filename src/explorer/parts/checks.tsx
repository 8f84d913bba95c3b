import type { ReactElement, ReactNode } from 'react'
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components'

interface Choice<T extends string> {
  value: T
  name: ReactNode
  count: number
}

interface ChecksProps<T extends string> {
  label: string
  choices: readonly Choice<T>[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** Several of several, each with its count. */
export function Checks<T extends string>({
  label,
  choices,
  chosen,
  onChange,
}: ChecksProps<T>): ReactElement {
  const change = (values: string[]): void =>
    onChange(choices.map(({ value }) => value).filter((value) => values.includes(value)))
  return (
    <CheckboxGroup className="checks" value={[...chosen]} onChange={change}>
      <Label>{label}</Label>
      {choices.map(({ value, name, count }) => (
        <CheckboxField key={value} value={value}>
          <CheckboxButton className="check">
            <Box />
            <span className="check-name">{name}</span>
            <span className="check-count">{count.toLocaleString('en')}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
    </CheckboxGroup>
  )
}

interface CheckProps {
  isSelected: boolean
  /** Some of what it stands for is chosen, some is not. */
  isIndeterminate?: boolean
  count?: number
  onChange: (isSelected: boolean) => void
  children: ReactNode
}

export function Check({
  isSelected,
  isIndeterminate = false,
  count,
  onChange,
  children,
}: CheckProps): ReactElement {
  return (
    <CheckboxField isSelected={isSelected} isIndeterminate={isIndeterminate} onChange={onChange}>
      <CheckboxButton className="check">
        <Box />
        <span className="check-name">{children}</span>
        {count !== undefined && <span className="check-count">{count.toLocaleString('en')}</span>}
      </CheckboxButton>
    </CheckboxField>
  )
}

function Box(): ReactElement {
  return (
    <svg className="check-box" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="2" />
      <path className="check-some" d="M4 8h8" />
      <path className="check-all" d="m4 8 3 3 5-6" />
    </svg>
  )
}
