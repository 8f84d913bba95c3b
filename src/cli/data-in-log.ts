import { holdsCommand } from '../text/unprintable.ts'
import type { Shell } from './shell.ts'

/**
 * Writes data for other programs to standard output, to the byte: a patch or a table in which a sign is
 * escaped is another one, and who reads it at the other end of a pipe cannot be told from a log. Of words in
 * it that a build's runner would obey a note tells, so that the next run sends them to a file.
 */
export function writeData(data: string, name: string, { out, err }: Shell): void {
  out.write(data)
  if (holdsCommand(data))
    err.write(
      `Note: ${name} holds words that the runner of a build obeys where it prints them (a line that begins with two colons, or two # before a bracket); in a build, send it to a file\n`,
    )
}
