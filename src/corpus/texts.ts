import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { decode } from './decode.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import { beyondLimit, checkLimits, type Limits } from './limits.ts'

/** Texts of an earlier reading by what they depend on. A reading leaves those that it used. */
export type KnownTexts = Map<string, ReadText>

interface ReadText extends Pick<Source, 'text' | 'isDamaged'> {
  problems: readonly Problem[]
}

export interface Texts {
  of(bytes: Uint8Array, hash: string, path: string): ReadText
  /** Forgets what was not used. */
  end(): void
}

/** Returns the texts of files, each read once as long as its bytes and the limits stay. */
export function readTexts(known: KnownTexts | undefined, limits: Limits): Texts {
  // Who reads once has no use for them, and would hold every text until the last is read.
  if (!known) return { of: (bytes, _, path) => withinLimits(bytes, path, limits), end: () => {} }
  const used: KnownTexts = new Map()
  const rules = JSON.stringify(limits)
  return {
    of(bytes, hash, path) {
      const key = [path, hash, rules].join('\n')
      const text = known.get(key) ?? withinLimits(bytes, path, limits)
      used.set(key, text)
      return text
    },
    end() {
      known.clear()
      for (const [key, text] of used) known.set(key, text)
    },
  }
}

/** Returns the text of a file, or none where it exceeds a limit, and what is wrong with it. */
export function withinLimits(bytes: Uint8Array, path: string, limits: Limits): ReadText {
  const none = { text: '', isDamaged: true }
  if (bytes.length > limits.fileBytes)
    return { ...none, problems: [tooLarge(path, bytes.length, limits)] }
  const { text, isDamaged, problems } = decode(bytes, path)
  const excess = checkLimits(text, path, limits)
  if (excess) return { ...none, problems: [...problems, excess] }
  return { text, isDamaged, problems: [...problems, ...hiddenCharacters(text, path)] }
}

/** Returns what is said of a file with more bytes than the limit. */
export function tooLarge(path: string, size: number, { fileBytes }: Limits): Problem {
  const message = beyondLimit(`a file of ${size} bytes`, 'fileBytes', fileBytes)
  return { rule: 'file-too-large', severity: 'error', path, line: 1, message }
}
