/** Keeps texts by key from one run to the next. Losing all of them costs time and nothing else. */
export interface TextStore {
  /** Returns the text that was written under a key; undefined where there is none or it is damaged. */
  read(key: string): Promise<string | undefined>
  write(key: string, text: string): Promise<void>
  /** Removes what was written longest ago, where the store has become too large for what was added. */
  trim(): Promise<void>
}
