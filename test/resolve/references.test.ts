import { describe, expect, test } from 'vitest'
import { atlasOf, type Files } from '../support/corpus.ts'

/** What a corpus's references mean, one line each: relation, what is named, what it turned out to be. */
async function meanings(files: Files): Promise<string[]> {
  const { identity } = await atlasOf(files)
  return identity.references.map(({ relation, target, resolution }) => {
    const named = target.path ?? target.title ?? target.number ?? target.name ?? ''
    const { state } = resolution
    const keys =
      state === 'resolved' ? resolution.to : state === 'ambiguous' ? resolution.candidates : []
    return [relation, named, state, ...keys.map((key) => key.replace('episode:', ''))].join(' ')
  })
}

const two = { '01-a.md': '# Episode 1: Alpha', '02-b.md': '# Episode 2: Beta Decay' }

describe('by number', () => {
  test('the own series comes first, then the whole corpus', async () => {
    const files = {
      'one/01-a.md': '# A\n\nEpisode 2. Episode 3.',
      'one/02-b.md': '# B',
      'two/02-b.md': '# B',
      'two/03-c.md': '# C',
    }
    expect(await meanings(files)).toEqual([
      'refers-to 2 resolved one/02-b',
      'refers-to 3 resolved two/03-c',
    ])
  })

  test('a range written backwards means the same as one that is not', async () => {
    const files = { ...two, '09-i.md': '# Episode 9: Iota\n\nEpisodes 4-1.' }
    expect(await meanings(files)).toEqual(['refers-to 4 resolved 01-a 02-b'])
  })

  test('of two in other series a title decides, else it is ambiguous', async () => {
    const files = {
      'one/01-a.md': '# Lions',
      'two/01-b.md': '# Tigers',
      'n.md': '# N\n\nEpisode 1. Episode 1, "Tigers". Episode 1 of the Two Series.',
    }
    expect(await meanings(files)).toEqual([
      'refers-to 1 ambiguous one/01-a two/01-b',
      'refers-to Tigers resolved two/01-b',
      'refers-to 1 resolved two/01-b',
    ])
  })

  test('a series that has no such number means nothing else', async () => {
    const files = { ...two, 'x/03-c.md': '# C\n\nEpisode 2 of the X Series.' }
    expect(await meanings(files)).toEqual(['refers-to 2 missing'])
  })

  test('a document does not refer to itself', async () => {
    expect(await meanings({ '02-b.md': '# B\n\nThis is Episode 2.', '01-a.md': '# A' })).toEqual([])
  })

  test('but to its number in another series it does', async () => {
    const files = {
      'one/01-a.md': '# A\n\n**Prerequisites**: Episode 1 of the Two Series',
      'two/01-b.md': '# B',
    }
    expect(await meanings(files)).toEqual(['requires 1 resolved two/01-b'])
  })

  test('a range beyond 200 means the episodes that are there', async () => {
    const files = { ...two, '03-c.md': '# C\n\nEpisodes 1-500.' }
    expect(await meanings(files)).toEqual(['refers-to 1 resolved 01-a 02-b'])
  })

  test('such a range of another series too', async () => {
    const files = {
      'one/01-a.md': '# A',
      'two/05-b.md': '# B\n\nEpisodes 1-500 of the One Series.',
    }
    expect(await meanings(files)).toEqual(['refers-to 1 resolved one/01-a'])
  })

  test('a range of decimal numbers has more than its beginning', async () => {
    const { identity } = await atlasOf({ 'a.md': '# A\n\nSee Episodes 1.1-1.3.' })
    expect(identity.references.map(({ target }) => target.number)).toEqual([1.1, 1.2, 1.3])
  })

  test('“Episode 3/12” counts and names none', async () => {
    expect(await meanings({ ...two, '03-c.md': '# C\n\nThis was Episode 2/12.' })).toEqual([])
  })

  test('a year behind “In Episode 1,” is no episode', async () => {
    const files = { ...two, '03-c.md': '# C\n\nIn Episode 1, 2017 was a bad year.' }
    expect(await meanings(files)).toEqual(['refers-to 1 resolved 01-a'])
  })

  test('Devanagari digits are numbers', async () => {
    expect(await meanings({ ...two, '03-c.md': '# C\n\nएपिसोड २ सुनें।' })).toEqual([
      'refers-to 2 resolved 02-b',
    ])
  })
})

describe('by neighbourhood', () => {
  test('next and previous are the numbers beside, at the ends nothing', async () => {
    const says = 'The previous episode; the next episode.'
    const files = { '01-a.md': `# A\n\n${says}`, '02-b.md': `# B\n\n${says}` }
    expect(await meanings(files)).toEqual([
      'previous  none',
      'next  resolved 02-b',
      'previous  resolved 01-a',
      'next  none',
    ])
  })

  test('an announced title that nobody wrote is no gap', async () => {
    expect(
      await meanings({ ...two, '03-c.md': '# C\n\nNext episode: "Dragons at Dawn".' }),
    ).toEqual(['next Dragons at Dawn none'])
  })
})

describe('by path', () => {
  const say = (text: string) => ({ ...two, 'deep/er/03-c.md': `# C\n\n${text}` })
  test.each([
    ['[x](../../01-a.md)', 'refers-to ../../01-a.md resolved 01-a'],
    ['[x](../../01-a)', 'refers-to ../../01-a resolved 01-a'],
    ['[x](/01-a.md#top)', 'refers-to /01-a.md#top resolved 01-a'],
    ['[x](../../01-a.html?x=1)', 'refers-to ../../01-a.html?x=1 resolved 01-a'],
    ['[x](../../../01-a.md)', 'refers-to ../../../01-a.md missing'],
    ['[x](../../%30%31-a.md)', 'refers-to ../../%30%31-a.md resolved 01-a'],
    ['[x](../../%zz.md)', 'refers-to ../../%zz.md missing'],
    ['[[01-a]]', 'refers-to 01-a resolved 01-a'],
    ['[[01-A|alias]]', 'refers-to 01-A resolved 01-a'],
    ['[[gone]]', 'refers-to gone missing'],
  ])('%s', async (text, meaning) => {
    expect(await meanings(say(text))).toEqual([meaning])
  })

  test.each([
    '[x](https://a.example/other.md)',
    '[x](//a.example/)',
    '[x](mailto:a@b.c)',
    '[x](#top)',
    '![x](01-a.png)',
  ])('%s leads out of the corpus or nowhere', async (text) => {
    expect(await meanings(say(text))).toEqual([])
  })

  test('a link by reference is a link', async () => {
    expect(await meanings(say('[x][r]\n\n[r]: ../../01-a.md'))).toEqual([
      'refers-to ../../01-a.md resolved 01-a',
    ])
  })
})

describe('in the header', () => {
  const say = (header: string) => ({ ...two, '03-c.md': `---\n${header}\n---\n# C` })
  test.each([
    ['prerequisites: 1, 2', ['requires 1 resolved 01-a', 'requires 2 resolved 02-b']],
    ['requires: [1, "#2"]', ['requires 1 resolved 01-a', 'requires 2 resolved 02-b']],
    [
      'prerequisites:\n  - 01-a.md\n  - Episode 2',
      ['requires 01-a.md resolved 01-a', 'requires 2 resolved 02-b'],
    ],
    ['depends-on: { path: ./02-b.md, why: x }', ['requires ./02-b.md resolved 02-b']],
    ['next: 2', ['next 2 resolved 02-b']],
  ])('%s', async (header, expected) => {
    expect(await meanings(say(header))).toEqual(expected)
  })

  test.each([
    ['prerequisites: 1-2', ['requires 1 resolved 01-a', 'requires 2 resolved 02-b']],
    ['prerequisites: "[[01-a]]"', ['requires 01-a resolved 01-a']],
    ['prerequisites: 01-a', ['requires 01-a resolved 01-a']],
    ['requires: 3', []],
  ])('%s', async (header, expected) => {
    expect(await meanings(say(header))).toEqual(expected)
  })
})

describe('by a path whose accents are written in another form', () => {
  const [composed, parted] = ['caf\u00e9', 'cafe\u0301']

  test('a link leads to the file that is there, and is no dead link', async () => {
    for (const [link, file] of [
      [parted, composed],
      [composed, parted],
    ]) {
      const files = { 'a.md': `# A\n\nSee [it](${link}.md).\n`, [`${file}.md`]: '# B\n' }
      expect(await meanings(files)).toEqual([`refers-to ${link}.md resolved ${file}`])
      const { findings } = await atlasOf(files)
      expect(findings.filter(({ rule }) => rule === 'dead-link')).toEqual([])
    }
  })

  test('of two such files each link leads to the one that it writes', async () => {
    const files = {
      'a.md': `# A\n\nSee [it](${parted}.md) and [it](${composed}.md).\n`,
      [`${composed}.md`]: '# B\n',
      [`${parted}.md`]: '# C\n',
    }
    expect(await meanings(files)).toEqual([
      `refers-to ${parted}.md resolved ${parted}`,
      `refers-to ${composed}.md resolved ${composed}`,
    ])
  })
})
