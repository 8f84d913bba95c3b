import type { Severity } from './finding.ts'

/**
 * Something wrong with one of the user's files, as a value: never thrown. `line` is absent when the
 * whole file is meant. The message says what was found and what was expected.
 */
export interface Problem {
  rule: string
  severity: Severity
  path: string
  line?: number
  column?: number
  message: string
}

/** A fault of usage or configuration: shown as one message with a hint, exit code 2, no stack. */
export class UserError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}

/** A file that is there and was not read, though the system would have let us. */
export class UnreadableFile extends Error {
  readonly reason: string
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'UnreadableFile'
    this.reason = reason
  }
}

/** A file above the size that is asked for; nothing of it was kept. */
export class FileTooLarge extends UnreadableFile {
  readonly size: number
  constructor(path: string, size: number, most: number) {
    super(path, `has ${size} bytes, expected at most ${most}`)
    this.name = 'FileTooLarge'
    this.size = size
  }
}
