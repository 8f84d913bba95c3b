const TIME = /^(?:(\d+(?:\.\d+)?)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m?(?:in(?:utes)?)?)?$/i

/** Returns the minutes of "6h", "90 min", "1h30", "1.5 h" or "90" (minutes); `undefined` for anything else. */
export function minutesIn(text: string): number | undefined {
  const [, hours, minutes] = TIME.exec(text.trim()) ?? []
  if (hours === undefined && minutes === undefined) return undefined
  return Math.round(Number(hours ?? 0) * 60) + Number(minutes ?? 0)
}
