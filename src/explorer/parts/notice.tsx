import type { ReactElement, ReactNode } from 'react'
import { SITE_VERSION } from '../../model/site.ts'
import type { Failure } from '../resource.ts'
import { TEXT } from '../strings.ts'

export function Loading({ what }: { what: string }): ReactElement {
  return (
    <p className="loading" role="status">
      {TEXT.loading(what)}
    </p>
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
