import { describe, expect, it } from 'vitest'
import { compareApart } from '../src/comparing.ts'
import type { ComparedText } from '../src/model/likeness.ts'
import type { Spread } from '../src/model/task.ts'
import { likenessOf } from '../src/suggest/likeness.ts'

const text = (words: string): ComparedText => ({
  title: words,
  sections: [{ heading: words, text: `${words} in shallow water` }],
})
const SMALL = ['A grey heron', 'The grey heron', 'An oak'].map(text)
/** In characters: the three are shorter than the one, and longer than the other. */
const ALL = SMALL.reduce((sum, { title, sections: [one] }) => {
  return sum + title.length + (one?.heading.length ?? 0) + (one?.text.length ?? 0)
}, 0)

/** Another thread that counts what it is asked, and does it if it can. */
function threadOf(works = true): { spread: Spread; asked: string[] } {
  const asked: string[] = []
  const spread = async function* spread(task: string, inputs: Iterable<unknown>) {
    for (const input of inputs) {
      asked.push(task)
      if (works) yield { ok: true, value: likenessOf(input as ComparedText[]) }
      else yield { ok: false, reason: 'it died' }
    }
  } as Spread
  return { spread, asked }
}

describe('texts that are compared', () => {
  it('are compared here where they are short', async () => {
    const { spread, asked } = threadOf()
    expect(await compareApart(SMALL, spread)).toEqual(likenessOf(SMALL))
    expect(asked).toEqual([])
  })

  it('are compared by another thread where that pays, with the same result', async () => {
    const { spread, asked } = threadOf()
    const apart = await compareApart(SMALL, spread, { from: ALL, to: ALL })
    expect(apart).toEqual(likenessOf(SMALL))
    expect(asked).toEqual(['likeness'])
  })

  it('are compared here where copies would take too much memory', async () => {
    const { spread, asked } = threadOf()
    const here = await compareApart(SMALL, spread, { from: 0, to: ALL - 1 })
    expect(here).toEqual(likenessOf(SMALL))
    expect(asked).toEqual([])
  })

  it('are no silence where the other thread failed', async () => {
    const { spread } = threadOf(false)
    const compared = compareApart(SMALL, spread, { from: 0, to: ALL })
    await expect(compared).rejects.toThrow('no suggestions: it died')
  })
})
