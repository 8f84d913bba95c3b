import { Component, type ReactNode } from 'react'
import { TEXT } from '../strings.ts'

interface Props {
  /** Another place gets another chance. */
  place: string
  children: ReactNode
}

interface State {
  failedAt: string | undefined
}

/** Keeps a view that its data broke from taking the others down. */
export class Guard extends Component<Props, State> {
  override state: State = { failedAt: undefined }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.failedAt === '') return { failedAt: props.place }
    return state.failedAt === props.place ? null : { failedAt: undefined }
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children
    return (
      <div className="failed" role="alert">
        <h1 tabIndex={-1}>{TEXT.failed.title}</h1>
        <p>{TEXT.failed.broken}</p>
        <p>{TEXT.failed.advice}</p>
      </div>
    )
  }
}
