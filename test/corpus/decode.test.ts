import { describe, expect, test } from 'vitest'
import { decode } from '../../src/corpus/decode.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  )

const damage = (rule: string, found: string, places: string, line: number) => ({
  rule,
  severity: 'warning',
  path: 'a.md',
  line,
  message: `Found ${found} (first here, ${places} in all), expected UTF-8 text; shown as �, never edited`,
})

describe('sound text', () => {
  test.each([
    ['nothing', ''],
    ['letters', 'a\nb'],
    ['CRLF', 'a\r\nb\r\n'],
    ['emoji and Hindi', '🧠 हिन्दी'],
    ['an honest replacement character', 'a\ufffdb'],
  ])('%s stays as it is', (_, text) => {
    expect(decode(bytes(text), 'a.md')).toEqual({ text, isDamaged: false, problems: [] })
  })

  test('old Mac line ends become line feeds, one for one', () => {
    expect(decode(bytes('a\rb\r\nc'), 'a.md').text).toBe('a\nb\r\nc')
  })

  test('a byte order mark is taken off, once', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], '# A'), 'a.md').text).toBe('# A')
    expect(decode(bytes('\ufeff\ufeffa'), 'a.md').text).toBe('\ufeffa')
  })
})

describe('damaged text', () => {
  test('Latin-1 is shown with replacement characters, its first line and count named', () => {
    expect(decode(bytes('ok\ncaf', [0xe9], '\nna', [0xef], 'f'), 'a.md')).toEqual({
      text: 'ok\ncaf\ufffd\nna\ufffdf',
      isDamaged: true,
      problems: [damage('invalid-utf-8', 'invalid UTF-8', '2 places', 2)],
    })
  })

  test.each([
    ['overlong', [0xc0, 0x80]],
    ['a surrogate half', [0xed, 0xa0, 0x80]],
    ['truncated', [0xf0, 0x9f, 0x93]],
    ['a lone continuation', [0x80]],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ])('%s is invalid', (_, wrong) => {
    const { isDamaged, problems } = decode(bytes('a\nb', wrong), 'a.md')
    expect([isDamaged, problems.map(({ rule, line }) => [rule, line])]).toEqual([
      true,
      [['invalid-utf-8', 2]],
    ])
  })

  test('NUL bytes are shown as replacement characters and counted', () => {
    expect(decode(bytes('a\n\nb', [0], 'c', [0, 0]), 'a.md')).toEqual({
      text: 'a\n\nb\ufffdc\ufffd\ufffd',
      isDamaged: true,
      problems: [damage('nul-byte', 'a NUL byte', '3 places', 3)],
    })
  })

  test('NUL bytes and invalid UTF-8 are two problems', () => {
    const { problems } = decode(
      bytes('a', [0], '\n', [0xff], 'some more text to be no UTF-16'),
      'a.md',
    )
    expect(problems).toEqual([
      damage('invalid-utf-8', 'invalid UTF-8', '1 place', 2),
      damage('nul-byte', 'a NUL byte', '1 place', 1),
    ])
  })

  test('lines that end in CR count as lines', () => {
    expect(decode(bytes('a\rb\rc', [0xff]), 'a.md').problems[0]?.line).toBe(3)
  })

  test('an honest replacement character is no damage', () => {
    expect(decode(bytes('\ufffd\n\n', [0xff]), 'a.md').problems).toEqual([
      damage('invalid-utf-8', 'invalid UTF-8', '1 place', 3),
    ])
  })
})

describe('UTF-16', () => {
  const text = '# An episode of some length'
  const le = [...text].flatMap((char) => [char.charCodeAt(0), 0])
  const be = [...text].flatMap((char) => [0, char.charCodeAt(0)])
  test.each([
    ['little endian with a mark', [0xff, 0xfe, ...le]],
    ['big endian with a mark', [0xfe, 0xff, ...be]],
    ['little endian', le],
    ['big endian', be],
  ])('%s is refused with one error', (_, units) => {
    expect(decode(Uint8Array.from(units), 'a.md')).toEqual({
      text: '',
      isDamaged: true,
      problems: [
        {
          rule: 'not-utf-8',
          severity: 'error',
          path: 'a.md',
          line: 1,
          message:
            'Found text that looks like UTF-16, expected UTF-8; the file keeps its place but its text is not read',
        },
      ],
    })
  })
})
