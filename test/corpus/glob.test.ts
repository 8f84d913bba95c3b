import fc from 'fast-check'
import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { globMatcher } from '../../src/corpus/glob.ts'

test.each([
  ['drafts/**', ['drafts/a.md', 'drafts/b/c.md'], ['a.md', 'x/drafts/a.md', 'drafts.md']],
  ['**/*.md', ['a.md', 'b/c/a.md'], ['a.txt', 'a.md/b']],
  ['a/**/b.md', ['a/b.md', 'a/x/y/b.md'], ['a/xb.md', 'b.md']],
  ['./logs/03*', ['logs/03-a.md'], ['logs/13.md', 'logs/03/a.md']],
  ['episode-?[0-9].md', ['episode-01.md'], ['episode-0a.md', 'episode-/1.md']],
  ['[!a-c]*.md', ['d.md'], ['a.md', '/d.md']],
  ['{a,b{c,d}}/*.md', ['a/x.md', 'bd/x.md'], ['b/x.md', 'ab/x.md']],
  ['{08..10}.md', ['08.md', '09.md', '10.md'], ['8.md', '11.md']],
  ['@(a|b)+(c).md', ['ac.md', 'bccc.md'], ['a.md', 'abc.md']],
  ['a?(b)*(c|d).md', ['a.md', 'abcdc.md'], ['abb.md']],
  ['!(draft)*.md', ['draft.md', 'a.md'], ['a/b.md']],
  ['!(draft|old).md', ['drafts.md', '.md'], ['draft.md', 'old.md']],
  ['!*.md', ['a.txt'], ['a.md']],
  ['part\\*(1).md', ['part*(1).md'], ['part1.md']],
  ['a{b}.md', ['a{b}.md'], ['ab.md']],
  ['a[b.md', ['a[b.md'], ['ab.md']],
  ['🧠?.md', ['🧠🧠.md'], ['🧠.md']],
])('%s', (glob, fitting, others) => {
  const fits = globMatcher(glob)
  expect(fitting.filter((path) => !fits(path))).toEqual([])
  expect(others.filter(fits)).toEqual([])
})

test('globs of every day mean what they mean to picomatch', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '*',
    '?',
    '[ab]',
    '{a,bb}',
    '/',
    '**/',

    '.',
  )
  const glob = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''))
  const path = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'bb', '.a'), minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((names) => names.join('/'))
  fc.assert(
    fc.property(glob.filter(isPlain), path, (pattern, name) => {
      expect(globMatcher(pattern)(name)).toBe(picomatch(pattern, { dot: true })(name))
    }),
    { numRuns: 3000 },
  )
})

/** Where the two differ on purpose, or picomatch does not do as bash does. */
function isPlain(glob: string): boolean {
  return !/^\/|\/\/|\/$|^\.|\/\.|\*\*(?!\/)|[^/]\*\*|\*\.$|[*?]\(/.test(glob)
}

test.each([
  '*a'.repeat(15),
  '**a'.repeat(15),
  '**/*a'.repeat(15),
  '+(+(+(a*|b)))c',
  '*(a|a*|*a)b',
  '!(*a)'.repeat(10),
  '!('.repeat(500) + ')'.repeat(500),
  '@('.repeat(2048),
  `${'@(a|b|'.repeat(500)}c${')'.repeat(500)}`,
  '{a,b}'.repeat(800),
  '?'.repeat(4096),
])('a hostile glob takes a moment: %s', (glob) => {
  const start = performance.now()
  const fits = globMatcher(`${glob}x`)
  for (const path of ['a'.repeat(255), `${'a/'.repeat(1900)}${'a'.repeat(255)}`]) fits(path)
  expect(performance.now() - start).toBeLessThan(5000)
})
