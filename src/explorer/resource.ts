/** Why a data file could not be used. */
export type Failure =
  | { kind: 'missing'; file: string }
  | { kind: 'damaged'; file: string; why: string }
  | { kind: 'version'; file: string; found: string }
  | { kind: 'unreachable'; file: string }

/** How much of a file has come. */
export interface Arrived {
  bytes: number
  /** Unknown where the server packs what it sends. */
  all: number | undefined
}

/** A data file on its way: `idle` until somebody needs it. */
export type Resource<T> =
  | { state: 'idle' }
  | { state: 'loading'; arrived?: Arrived }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: Failure }

export const IDLE: Resource<never> = { state: 'idle' }
export const LOADING: Resource<never> = { state: 'loading' }
