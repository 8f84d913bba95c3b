import { type ReactElement, type ReactNode, useState } from 'react'

interface Props {
  title: string
  children: ReactNode
}

/** A part that is folded on a narrow window, and open where there is room. */
export function Disclosed({ title, children }: Props): ReactElement {
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 56rem)').matches)
  return (
    <details
      className="disclosed"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  )
}
