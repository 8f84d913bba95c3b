import type { WriteStream } from 'node:tty'
import { styleText } from 'node:util'
import type { Outlet } from './outlet.ts'

export type Style = Parameters<typeof styleText>[0]

/** Where text goes, and what it may look like there. */
export interface Stream {
  write(text: string): void
  /** A terminal: a line may be drawn over. */
  isLive: boolean
  /** Columns that text is wrapped to. */
  width: number
  hasColor: boolean
  /** Returns text in a colour, or as it is where colours are not wanted. */
  style(style: Style, text: string): string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Lines of text wider than this are hard to read, lists narrower than the other hard to lay out. */
const MAX_WIDTH = 120
const MIN_WIDTH = 40
const DEFAULT_WIDTH = 100

/**
 * Returns a stream of the process, whose text goes to an outlet. `NO_COLOR` and anything but a
 * terminal mean plain text.
 */
export function toStream(stream: WriteStream, { write }: Outlet, env: Environment): Stream {
  const hasColor = wantsColor(stream, env)
  return {
    write,
    isLive: stream.isTTY === true && env.TERM !== 'dumb',
    width: widthOf(stream, env),
    hasColor,
    style: (style, text) => (hasColor ? styleText(style, text, { validateStream: false }) : text),
  }
}

function wantsColor(stream: WriteStream, env: Environment): boolean {
  if (env.NO_COLOR) return false
  return stream.isTTY === true && stream.hasColors()
}

function widthOf(stream: WriteStream, env: Environment): number {
  const columns = stream.isTTY === true ? stream.columns : Number(env.COLUMNS)
  const wanted = columns > 0 ? columns : DEFAULT_WIDTH
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted))
}
