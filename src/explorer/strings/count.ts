/** Returns a number with its noun: `1 node`, `1,200 nodes`. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`
