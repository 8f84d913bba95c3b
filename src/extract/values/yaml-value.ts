/** A value of a YAML block with its line in the block (0 is the first), as text. */
export type YamlValue =
  /** `isNoNumber` tells `.nan`, `.inf` and what is beyond all numbers (`1e400`) from the same words in quotes. */
  | { kind: 'text'; text: string; line: number; isNoNumber?: true }
  /** `source` is how a list in square brackets was written: "[Name]" may be a slot. */
  | { kind: 'list'; items: YamlValue[]; line: number; source?: string }
  | { kind: 'map'; entries: YamlEntry[]; line: number }

export interface YamlEntry {
  key: string
  value: YamlValue
  line: number
}
