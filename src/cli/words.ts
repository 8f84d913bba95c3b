/** Returns a count with its noun: "1 file", "25,431 records". */
export function count(number: number, noun: string, plural: string = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`
}

/** Returns a number with its thousands apart. */
export function grouped(number: number): string {
  return number.toLocaleString('en-US')
}

/** Returns a duration as people say it: "45 min", "2 h", "9 h 30 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${grouped(hours)} h` : `${grouped(hours)} h ${rest} min`
}
