import type { ReactElement } from 'react'

interface WordFilterProps {
  label: string
  words: string | undefined
  onChange: (words: string) => void
}

/** A field for words that what is shown must have. */
export function WordFilter({ label, words, onChange }: WordFilterProps): ReactElement {
  return (
    <label>
      {label}
      <input type="search" value={words ?? ''} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
