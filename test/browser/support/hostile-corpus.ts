import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BAD_ADDRESSES, NAME_PAYLOADS, NOTATIONS, TEXT_PAYLOADS } from '../../support/payloads.ts'

/** So many payloads stand in one document: one that opens something must not hide all others. */
const IN_ONE = 6

/** Writes the documents of a corpus that tries to run in its reader's browser; returns how many payloads it holds. */
export async function writeHostileCorpus(folder: string): Promise<number> {
  const bodies = [...TEXT_PAYLOADS, ...addresses()]
  const parts = Math.ceil(bodies.length / IN_ONE)
  const files = new Map<string, string>()
  for (let part = 0; part < parts; part++)
    files.set(`bodies/${part}.md`, bodyOf(part, bodies.slice(part * IN_ONE, (part + 1) * IN_ONE)))
  for (const [index, name] of NAME_PAYLOADS.entries())
    files.set(fileNameOf(index, name), documentNamed(name, 500 + index))
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(file, text)
  }
  return bodies.length + NAME_PAYLOADS.length
}

/** Every address in one notation after the other, so that each is tried and all notations are. */
function addresses(): string[] {
  return BAD_ADDRESSES.flatMap((url, index) =>
    [0, 3, 6].map((step) => NOTATIONS[(index + step) % NOTATIONS.length]?.[1](url) ?? ''),
  )
}

function bodyOf(part: number, payloads: readonly string[]): string {
  const sections = payloads.map((payload, index) => `## Part ${index + 1}\n\n${payload}\n`)
  return [`# Episode ${part + 1}: Bodies ${part + 1}`, 'A circuit breaker.', ...sections].join(
    '\n\n',
  )
}

/** What no file system takes is left out of the name; the title holds it whole. */
function fileNameOf(index: number, name: string): string {
  return `names/${index}-${name.replace(/[/\0]/g, '').slice(0, 60)}.md`
}

/** A document that says a name wherever the product reads one. */
function documentNamed(name: string, number: number): string {
  const words = name.replaceAll('<', '&lt;').replaceAll('\\', '\\\\')
  const cell = words.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return `---
aliases: [${JSON.stringify(name)}, "Alias of ${number}"]
series: ${JSON.stringify(name)}
---
# Episode ${number}: ${words}

**Series**: ${words}
**Duration**: 2 hours
**Status**: ${words}

A circuit breaker at Netflix. [${words}](https://ok.example/?q=${encodeURIComponent(name)})

## ${words}

Words below it.

## Cross-Episode Connections

- **Prerequisites**: Episode 1 (${words}), ${words}, "${words}" (Episode 9${number})
- **Deep Dives**: [${words}](../bodies/1.md "${cell}")

\`\`\`mermaid
graph TD
  A["${name}"] --> B["Episode 2: ${name}"]
\`\`\`

## Implementation Comparison Matrix

| Pattern | Company | Language | Scale | Key Features | Performance |
|---|---|---|---|---|---|
| ${cell} | ${cell} | Go | ${cell} | ${cell} | ${cell} |
| Circuit Breaker | Netflix | ${cell} | ${cell} | ${cell} | ${cell} |

## Production Incidents

### Incident 1: ${words} 2020

- **Impact**: ${words}
- **Duration**: ${words}
- **Root Cause**: ${words}
- **Patterns Violated**: ${words}, Circuit Breaker

## Code Samples

\`\`\`js ${name.replaceAll('`', '')}
// ${name}
x
\`\`\`

## Resources

- Papers: [${words}](https://ok.example/x) by ${words} (2019)
- Tools: ${words}
`
}
