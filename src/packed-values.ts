import type { Packing } from './effects/packing.ts'

/** Keeps large values small while nobody asks for them. */
export interface PackedValues {
  /**
   * Packs a property of an object, of about so many characters, in place: whoever asks for it gets an equal value,
   * which is made anew. Nobody may change it.
   */
  pack<K extends string>(holder: { [key in K]: unknown }, name: K, length: number): void
}

/** In characters: what is shorter takes more as packed. */
const SHORTEST = 2_000
/** So many values stay whole for who asks for one several times. */
const RECENT = 32

/**
 * Returns what packs values once they are many: the first ones, up to so many characters, stay as they are, and
 * a small corpus pays nothing.
 */
export function packedValues(packing: Packing, keptWhole: number): PackedValues {
  let whole = 0
  const recent = new Map<Uint8Array, unknown>()
  const unpacked = (bytes: Uint8Array): unknown => {
    const known = recent.get(bytes)
    if (known !== undefined) return known
    const value: unknown = JSON.parse(packing.unpack(bytes))
    const [oldest] = recent.keys()
    if (oldest && recent.size >= RECENT) recent.delete(oldest)
    recent.set(bytes, value)
    return value
  }
  return {
    pack(holder, name, length) {
      if (Object.getOwnPropertyDescriptor(holder, name)?.get) return
      whole += length
      if (whole <= keptWhole || length < SHORTEST) return
      const bytes = packing.pack(JSON.stringify(holder[name]))
      Object.defineProperty(holder, name, {
        get: () => unpacked(bytes),
        enumerable: true,
        configurable: true,
      })
    },
  }
}
