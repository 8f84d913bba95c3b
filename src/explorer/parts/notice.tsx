import type { ReactElement, ReactNode } from 'react'
import { SITE_VERSION } from '../../model/site.ts'
import type { Arrived, Failure } from '../resource.ts'
import { TEXT } from '../strings.ts'

interface LoadingProps {
  what: string
  /** How much has come, where that takes a while. */
  arrived?: Arrived | undefined
}

/** What is on its way. How much has come is shown and not announced: it changes all the time. */
export function Loading({ what, arrived }: LoadingProps): ReactElement {
  return (
    <div className="loading">
      <p role="status">{TEXT.loading(what)}</p>
      {arrived && (
        <p className="arrived">
          <progress
            max={arrived.all}
            value={arrived.all && arrived.bytes}
            aria-label={TEXT.arrived}
          />{' '}
          {TEXT.megabytes(arrived.bytes, arrived.all)}
        </p>
      )}
    </div>
  )
}

/** A place with nothing in it says what to do. */
export function Empty({ children }: { children: ReactNode }): ReactElement {
  return <p className="empty">{children}</p>
}

interface FailedProps {
  failure: Failure
  onRetry?: () => void
}

export function Failed({ failure, onRetry }: FailedProps): ReactElement {
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{TEXT.failed.title}.</strong> {describe(failure)}
      </p>
      <p>{TEXT.failed.advice}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {TEXT.failed.again}
        </button>
      )}
    </div>
  )
}

function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'missing':
      return TEXT.failed.missing(failure.file)
    case 'damaged':
      return TEXT.failed.damaged(failure.file, failure.why)
    case 'version':
      return TEXT.failed.version(failure.file, failure.found, SITE_VERSION)
    case 'unreachable':
      return TEXT.failed.unreachable(failure.file)
    default:
      return failure satisfies never
  }
}
