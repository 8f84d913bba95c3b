/** Control characters, line separators and marks that reorder text: what a terminal must not obey. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * The sign of a command to a build's runner, which reads all that a step prints: `##[group]` and
 * `##vso[…]` are obeyed at any place of a line. (actions/runner, ActionCommand.cs; the Azure Pipelines
 * agent, Command.cs.)
 */
const COMMAND = /(?<=#)#(?=[a-z]*\[)/gi
/** `::group::` is obeyed behind blanks alone, which is where a wrapped line may begin. */
const LEADING_COMMAND = /(?<=^:|\s:):(?=[a-z])/gi

/** Returns text of a form in which `sign` means `#`, without commands to a build's runner. */
export function breakCommands(text: string, sign: string): string {
  return text.replace(COMMAND, () => sign)
}

/** A line that GitHub's runner obeys, which looks behind blanks. */
const COMMAND_LINE = /^[^\S\n]{0,1000}::[a-z]/im

/** True where a build's runner would obey a text that is printed as it is. */
export function holdsCommand(text: string): boolean {
  return /##[a-z]*\[/i.test(text) || COMMAND_LINE.test(text)
}

/**
 * Returns text that a terminal and a build's log can only show: every unprintable character but those
 * of `kept` as `\x1b` or `\u2028`, and one of each command to a runner as `\x23` or `\x3a`.
 */
export function escapeUnprintable(text: string, kept = ''): string {
  return breakCommands(escapeControls(text, kept), '\\x23').replace(LEADING_COMMAND, '\\x3a')
}

/** Returns text with every unprintable character but those of `kept` as `\x1b` or `\u2028`. */
export function escapeControls(text: string, kept = ''): string {
  return escapeCharacters(text, escaped, kept)
}

/** Returns text with every unprintable character but those of `kept` written in a form of its own. */
export function escapeCharacters(text: string, write: (code: number) => string, kept = ''): string {
  return text.replace(UNPRINTABLE, (char) =>
    kept.includes(char) ? char : write(char.charCodeAt(0)),
  )
}

function escaped(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
