import type { Finding } from '../../../src/model/finding.ts'
import { atlasOf, type Files } from '../../support/corpus.ts'

/** Returns what one rule finds in a small corpus. */
export async function found(rule: string, files: Files): Promise<Finding[]> {
  const { findings } = await atlasOf(files)
  return findings.filter((finding) => finding.rule === rule)
}

/** An episode of a small series, with its own words. */
export function episode(number: number, title: string, text: string): Files {
  const name = `episode-${String(number).padStart(2, '0')}-${title.toLowerCase().replace(/\W+/g, '-')}.md`
  return { [name]: `# Episode ${number}: ${title}\n\n${text}\n` }
}
