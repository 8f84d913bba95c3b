import { type ByteFiles, brokenCorpusLaw } from './corpus-laws.ts'
import { encode } from './encodings.ts'
import { brokenFileLaw } from './file-laws.ts'
import { mutate } from './mutations.ts'
import { diceOf } from './random.ts'
import { brokenSectionLaw, mutateSection } from './section-law.ts'
import { templates } from './templates.ts'

/** One input: a whole file, a file of which one section is changed, or a corpus of a few files. */
export type FuzzCase =
  | { kind: 'file'; bytes: Uint8Array; applied: string[] }
  | { kind: 'section'; text: string; seed: number; applied: string[] }
  | { kind: 'corpus'; files: ByteFiles; applied: string[] }

/** Every so many cases one is a corpus, which costs more than a file. */
const CORPUS_EVERY = 40
const SECTION_EVERY = 3

/** Returns the input of a case: the same for the same seed and number. */
export function caseOf(seed: number, number: number): FuzzCase {
  const own = Math.imul(seed, 0x9e3779b1) + number
  if (number % CORPUS_EVERY === CORPUS_EVERY - 1) return corpusOf(own)
  if (number % SECTION_EVERY === SECTION_EVERY - 1) return sectionOf(own)
  return { kind: 'file', ...fileOf(own) }
}

function fileOf(seed: number): { bytes: Uint8Array; applied: string[] } {
  const dice = diceOf(seed)
  const text = dice.of(templates())
  const { lines, applied } = mutate(text.split('\n'), dice)
  const { bytes, encoding } = encode(lines.join('\n'), dice)
  return { bytes, applied: [...applied, encoding] }
}

function sectionOf(seed: number): FuzzCase {
  const text = diceOf(seed).of(templates())
  return { kind: 'section', text, seed, applied: mutateSection(text, seed)?.applied ?? [] }
}

function corpusOf(seed: number): FuzzCase {
  const names = ['01-a.md', '02-b.md', 'x/03-c.md', 'x/04-d.md', '05-e-part2.md', 'notes.md']
  const made = names.map((name, index) => [name, fileOf(seed + index)] as const)
  const files = Object.fromEntries(made.map(([name, { bytes }]) => [name, bytes]))
  return { kind: 'corpus', files, applied: made.flatMap(([, { applied }]) => applied) }
}

const MUTANT = 'mutant.md'

/** Returns the files that a case reads. */
export function filesOf(input: FuzzCase): { kind: FuzzCase['kind']; files: ByteFiles } {
  if (input.kind === 'corpus') return { kind: 'corpus', files: input.files }
  if (input.kind === 'file') return { kind: 'file', files: { [MUTANT]: input.bytes } }
  const lines = mutateSection(input.text, input.seed)?.lines ?? []
  return { kind: 'section', files: { [MUTANT]: new TextEncoder().encode(lines.join('\n')) } }
}

/** Returns a case that reads these files. */
export function inputOf(kind: 'file' | 'corpus', files: ByteFiles): FuzzCase {
  if (kind === 'corpus') return { kind, files, applied: [] }
  return { kind, bytes: files[MUTANT] ?? new Uint8Array(), applied: [] }
}

/** Returns the law that a case breaks; what a reader throws is one. */
export async function brokenLaw(input: FuzzCase): Promise<string | undefined> {
  try {
    if (input.kind === 'file') return await brokenFileLaw(input.bytes)
    if (input.kind === 'corpus') return await brokenCorpusLaw(input.files)
    const mutant = mutateSection(input.text, input.seed)
    return mutant && (await brokenSectionLaw(mutant))
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
