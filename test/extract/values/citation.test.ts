import { describe, expect, test } from 'vitest'
import { isCited, isQuotation, readCitation } from '../../../src/extract/values/citation.ts'
import { findAddress } from '../../../src/extract/values/link.ts'
import { namesListed } from '../../../src/extract/values/name-list.ts'
import { authorsIn, isAuthors } from '../../../src/extract/values/people.ts'

describe('a citation', () => {
  test.each([
    [
      'Bell, Ada. "Doors and Frames." Proc. Hinges 3 (2014).',
      ['Doors and Frames', 'Bell, Ada', 2014],
    ],
    ['"Doors" (Bell & Cole-Reed, 1987)', ['Doors', 'Bell & Cole-Reed', 1987]],
    ['"Doors" - Bell et al. (2011)', ['Doors', 'Bell et al.', 2011]],
    ['"Doors" by Ada Bell - where hinges began', ['Doors', 'Ada Bell', undefined]],
    ['"Doors" by Hinge Patterns & Practices', ['Doors', 'Hinge Patterns & Practices', undefined]],
    ['"Doors" - HingeCon 2023', ['Doors', undefined, 2023]],
    ['"Doors" - The Hinge Blog', ['Doors', undefined, undefined]],
    ['"Doors of 2020" (2021)', ['Doors of 2020', undefined, 2021]],
    ['Hinge\'s New Lobby: "Doors"', ['Doors', undefined, undefined]],
    ['Bell & Cole: "Doors"', ['Doors', 'Bell & Cole', undefined]],
    ['Quiet Topologies, Bell & Cole', ['Quiet Topologies', 'Bell & Cole', undefined]],
    [
      'Time, Doors, and the Ordering of Rooms',
      ['Time, Doors, and the Ordering of Rooms', undefined, undefined],
    ],
  ])('“%s”', (text, [title, authors, year]) => {
    const {
      title: foundTitle,
      authors: foundAuthors,
      year: foundYear,
    } = readCitation(text as string)
    expect([foundTitle, foundAuthors, foundYear]).toEqual([title, authors, year])
  })
  test('names people whose accents are characters of their own', () => {
    const { title, authors } = readCitation('Zoë Åström, Doors'.normalize('NFD'))
    expect([title, authors?.normalize('NFC')]).toEqual(['Doors', 'Zoë Åström'])
  })

  test('of a tool is its name, without what describes it', () => {
    for (const text of [
      'Hinge: opens doors',
      'Hinge - opens doors',
      'Hinge (open source)',
      'Hinge',
    ])
      expect(readCitation(text, undefined, { isTool: true })).toEqual({ title: 'Hinge' })
  })
  test('takes the label before an address as its title', () => {
    expect(readCitation('Front Door: https://a.example/x (small, quick)')).toEqual({
      title: 'Front Door',
      url: 'https://a.example/x',
    })
    expect(readCitation('H3: h3.example.org')).toEqual({
      title: 'H3',
      url: 'https://h3.example.org',
    })
  })
  test('takes the label before a link that only says where it leads', () => {
    const url = 'https://a.example'
    expect(readCitation(`Front Door: ${url} (small)`, { start: 12, end: 29, url })).toEqual({
      title: 'Front Door',
      url,
    })
  })
  test('under a loose label does not take the topic for an author', () => {
    expect(readCitation('Raft: "Doors"', undefined, { isLoose: true })).toEqual({ title: 'Doors' })
    expect(readCitation('Bell: "Doors"')).toEqual({ title: 'Doors', authors: 'Bell' })
  })
})

test('a reference is known by its form', () => {
  for (const text of ['"Doors"', 'Bell, A. "Doors"', 'Door paper (2007)', 'Doors by Ada Bell'])
    expect(isQuotation(text), text).toBe(true)
  for (const text of [
    'Doors',
    'They said "no" to doors',
    'Sorted by Size',
    'Ready by 2024',
    'Total: $4 billion',
  ])
    expect(isQuotation(text), text).toBe(false)
  expect(isCited('Doors: doors.example.org')).toBe(true)
})

test('people are told from titles, venues and things', () => {
  for (const text of [
    'Ada Bell',
    'Bell',
    'A. B. Cole',
    'McCaffrey',
    'Roy Fielding',
    'Bell and Cole',
    'Bell et al.',
  ])
    expect(isAuthors(text), text).toBe(true)
  for (const text of [
    'Door Patterns',
    'QCon',
    'PBFT',
    'MapReduce',
    "Hinge's Door",
    'Hinge Blog',
    'Strange Loop',
  ])
    expect(isAuthors(text), text).toBe(false)
  expect(authorsIn(' (2nd Edition), Ada Bell')).toBe('Ada Bell')
  expect(authorsIn(' - origins of the hinge')).toBeUndefined()
})

test('an address needs no scheme where it stands for itself or has a path', () => {
  const url = (text: string) => findAddress(text)?.url
  expect(url('see https://a.example/x).')).toBe('https://a.example/x')
  expect(url('www.a.example')).toBe('https://www.a.example')
  expect(url('Doors: doors.apache.org')).toBe('https://doors.apache.org')
  expect(url('doors (github.com/a/doors)')).toBe('https://github.com/a/doors')
  expect(url('draw.io is fine')).toBeUndefined()
  expect(url('Socket.io, a library')).toBeUndefined()
  expect(url('ada@bell.com')).toBeUndefined()
})

test('names are listed, phrases are not', () => {
  expect(namesListed('etcd, Apache Kafka and MIT 6.824')).toEqual([
    'etcd',
    'Apache Kafka',
    'MIT 6.824',
  ])
  expect(namesListed('Open source, runs anywhere')).toBeUndefined()
  expect(namesListed('Kafka')).toBeUndefined()
})
