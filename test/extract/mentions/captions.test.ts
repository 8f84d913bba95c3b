import { describe, expect, test } from 'vitest'
import { atlasOf } from '../../support/corpus.ts'

/** Where a name in a code block’s caption is found, as `line:column`. */
async function placeOf(code: string): Promise<string | undefined> {
  const { extracts } = await atlasOf({ 'a.md': `# A\n\n${code}` })
  const mention = extracts[0]?.records.find(({ type }) => type === 'mention')
  return mention && `${mention.evidence.line}:${mention.evidence.column}`
}

describe('a name in a caption stands where the file has it', () => {
  test.each([
    ['```js\n// Bulkhead\n```', '4:4'],
    ['```python\n    # Bulkhead\n```', '4:7'],
    ['```\n\n  Bulkhead\n```', '5:3'],
    ['- x\n\n  ```\n  Bulkhead\n  ```', '6:3'],
  ])('%j', async (code, place) => {
    expect(await placeOf(code)).toBe(place)
  })

  test.each([
    ['behind an import', '```python\nimport x\n# Bulkhead\n```', '5:3'],
    ['in a docstring', '```python\n"""\nBulkhead\n"""\n```', '5:1'],
    ['in a block comment', '```js\n/**\n * Bulkhead\n */\n```', '5:4'],
    ['in indented code', '    Bulkhead', '3:5'],
  ])('%s', async (_, code, place) => {
    expect(await placeOf(code)).toBe(place)
  })
})
