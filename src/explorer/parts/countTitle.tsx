import type { ReactElement, ReactNode } from 'react'

interface Props {
  level: 2 | 3
  count: ReactNode
  id?: string
  children: ReactNode
}

/** A heading, and how many things stand below it. */
export function CountTitle({ level, count, id, children }: Props): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading id={id}>
      {children} <span className="count">{count}</span>
    </Heading>
  )
}
