const TOKEN = /"(?:[^"\\]+|\\.)*"|[\w.+-]+|[[\]{},\n]/g

/** Returns the line in which a row begins of the list that a JSON text is, from 0; else the last line. */
export function lineOfRow(text: string, row: number): number {
  let line = 1
  let depth = 0
  let at = 0
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') line++
    else if (token === ',') at += depth === 1 ? 1 : 0
    else if (token === ']' || token === '}') depth--
    else {
      if (depth === 1 && at === row) return line
      if (token === '[' || token === '{') depth++
    }
  }
  return line
}
