import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/extract/parse.ts'
import { NAME_PAYLOADS } from '../support/payloads.ts'
import { edited, NEIGHBOURS } from './corpus.ts'

const PATH = 'episode-05-queues.md'
const TARGET = 'episode-10-new.md'
const LIST = '## Related Episodes\n\n- [Clocks](episode-01-clocks.md)\n'

interface Said {
  links: string[]
  raw: string[]
}

/** The addresses of the links of a text, and its raw HTML. */
function saidIn(text: string): Said {
  const said: Said = { links: [], raw: [] }
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image') said.links.push(node.url)
    if (node.type === 'html') said.raw.push(node.value)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseMarkdown(text))
  return said
}

/** The title as a Markdown author would have to write it. */
function titled(name: string): string {
  const line = name.replace(/[\r\n\u2028]+/g, ' ')
  return `# ${line.replace(/[\\`*_{}[\]<>()#+.!|&~$-]/g, '\\$&')}\n\nWords.\n`
}

describe('a suggested link to a document with a hostile title', () => {
  test.each(NAME_PAYLOADS.map((name) => [JSON.stringify(name).slice(0, 50), name]))(
    'is one link to that document and nothing else: %s',
    async (_, name) => {
      const text = `# Episode 5: Queues\n\nWords.\n\n${LIST}`
      const files = { ...NEIGHBOURS, [TARGET]: titled(name), [PATH]: text }
      const { plan, files: after } = await edited(files, PATH, [
        ['refers-to', 'episode:episode-10-new'],
      ])
      expect(plan.edits.length + plan.leftOut.length).toBe(1)
      const written = after[PATH] ?? ''
      expect(saidIn(written)).toEqual({
        links: ['episode-01-clocks.md', ...(plan.edits.length > 0 ? [TARGET] : [])],
        raw: [],
      })
      // What stood there still does: nothing of a title is taken for a pattern of replacement.
      expect(written.startsWith(text.trimEnd())).toBe(true)
      expect(written.split('Clocks').length).toBe(2)
    },
  )
})

/** Every place in which a link would be no link, or another. */
const GUARDED = `---
title: "Queues, after Logs"
---

# Episode 5: Queues after Logs

\`Episode 4\` and [see Logs](https://ok.example/4) and ![Episode 4](e4.png)

<!-- Episode 4 -->

<div title="Episode 4">Episode 4</div>

$$
Episode 4
$$

\`\`\`text
Episode 4
\`\`\`

    Episode 4

[Logs]: https://ok.example/4

| Before | After |
| --- | --- |
| \`Logs\` | [Logs](https://ok.example/4) |

## Prerequisites

- [Clocks](episode-01-clocks.md)
`

/** A tree as text, with every link to the target replaced by nothing where it is an item of its own. */
function withoutLink(text: string, target: string): string {
  const keep = (node: Nodes): unknown => {
    const { position: _, ...rest } = node
    if (!('children' in node)) return rest
    const children = node.children.filter(
      (child) => !(child.type === 'listItem' && JSON.stringify(child).includes(`"${target}"`)),
    )
    return { ...rest, children: children.map(keep) }
  }
  return JSON.stringify(keep(parseMarkdown(text)))
}

test('a link changes the meaning of nothing around it: without it the tree is the old one', async () => {
  const files = { ...NEIGHBOURS, [PATH]: GUARDED }
  const target = 'episode-04-logs.md'
  const { plan, files: after } = await edited(files, PATH, [
    ['requires', 'episode:episode-04-logs'],
  ])
  const written = after[PATH] ?? ''
  expect([plan.edits.length, plan.leftOut.map(({ reason }) => reason)]).toEqual([1, []])
  expect(written).not.toBe(GUARDED)
  expect(withoutLink(written, target)).toBe(withoutLink(GUARDED, target))
})
