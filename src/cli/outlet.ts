import { fstatSync, writeSync } from 'node:fs'
import { errorCode } from '../effects.ts'

type ProcessStream = NodeJS.WriteStream & { fd: number }

/** Takes text until something stands in its way; what comes after that is dropped. */
export interface Outlet {
  write(text: string): void
  /**
   * Returns, once all that was written is on its way, why it was not taken. A reader that has seen
   * enough (`| head`) is no reason: its command ends as it would have ended.
   */
  failure(): Promise<unknown>
}

/** Returns the way out through a stream of the process. */
export function outletOf(stream: ProcessStream): Outlet {
  const send = fstatSync(stream.fd).isFile() ? intoFile(stream.fd) : through(stream)
  let failed: unknown
  let last = Promise.resolve()
  // Each error comes to its write too; without a listener it would end the process.
  stream.on('error', () => {})
  return {
    write(text) {
      if (failed !== undefined) return
      last = send(text).then(
        () => {},
        (error: unknown) => {
          failed ??= error
        },
      )
    },
    async failure() {
      await last
      return isUnread(failed) ? undefined : failed
    },
  }
}

/** Sends one text; fails where it does not arrive. */
type Send = (text: string) => Promise<void>

function through(stream: ProcessStream): Send {
  return (text) =>
    new Promise((done, fail) => {
      stream.write(text, (error) => (error ? fail(error) : done()))
    })
}

/** A nearly full disk takes a part and says so by its length alone, which a stream does not look at. */
function intoFile(fd: number): Send {
  return async (text) => {
    let rest = Buffer.from(text)
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
  }
}

/** A pipe without a reader, or a socket that its reader closed with something in it. */
function isUnread(error: unknown): boolean {
  return errorCode(error) === 'EPIPE' || errorCode(error) === 'ECONNRESET'
}
