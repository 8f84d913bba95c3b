/** Returns a hash of two numbers (Fibonacci hashing of each; Knuth, vol. 3, 6.4), in 32 bits with a sign. */
export function mixed(first: number, second: number): number {
  const both = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return both ^ (both >>> 15)
}
