import { expect, test } from 'vitest'
import { globMatcher, isGlob } from '../../src/text/glob.ts'

test.each([
  ['drafts/**', ['drafts/a.md', 'drafts/b/c.md'], ['a.md', 'x/drafts/a.md', 'drafts.md']],
  ['**/*.md', ['a.md', 'b/c/a.md', '.b/a.md'], ['a.txt', 'a.md/b']],
  ['*.md', ['a.md', '.a.md'], ['b/a.md']],
  ['a/**/b.md', ['a/b.md', 'a/x/y/b.md'], ['a/xb.md', 'b.md']],
  ['./logs/03*', ['logs/03-a.md'], ['logs/13.md', 'logs/03/a.md']],
  ['episode-?[0-9].md', ['episode-01.md'], ['episode-0a.md', 'episode-/1.md']],
  ['[!a-c]*.md', ['d.md'], ['a.md']],
  ['{a,b{c,d}}/*.md', ['a/x.md', 'bd/x.md'], ['b/x.md', 'ab/x.md']],
  ['{08..10}.md', ['08.md', '09.md', '10.md'], ['8.md', '11.md']],
  ['@(a|b)+(c).md', ['ac.md', 'bccc.md'], ['a.md', 'abc.md']],
  ['!(draft|old).md', ['drafts.md'], ['draft.md', 'old.md', 'a/b.md']],
  ['!*.md', ['a.txt'], ['a.md']],
  ['#a.md', ['#a.md'], ['a.md']],
  ['part\\*(1).md', ['part*(1).md'], ['part1.md']],
  ['a{b}.md', ['a{b}.md'], ['ab.md']],
  ['a[b.md', ['a[b.md'], ['ab.md']],
  ['🧠?.md', ['🧠🧠.md'], ['🧠.md']],
])('%s', (glob, fitting, others) => {
  const fits = globMatcher(glob)
  expect(fitting.filter((path) => !fits(path))).toEqual([])
  expect(others.filter(fits)).toEqual([])
})

/** Minutes and more for a matcher that tries every way; a busy machine needs seconds for no other. */
const PATIENCE_MS = 30_000

test.each([
  ['*a', 15],
  ['**a', 15],
  ['**/*a', 15],
  ['+(+(+(a*|b)))c', 1],
  ['*(a|a*|*a)b', 1],
  ['!(*a)', 10],
  ['@(', 2048],
  ['{a,b}', 800],
  ['{1..99999}', 2],
  ['?', 4096],
])('a hostile glob takes a moment: %s, %i times', { timeout: PATIENCE_MS }, (part, times) => {
  const fits = globMatcher(`${part.repeat(times)}x`)
  for (const path of ['a'.repeat(255), `${'a/'.repeat(1900)}${'a'.repeat(255)}`])
    expect(fits(path)).toBe(false)
})

test('brackets in one another without end are no glob', () => {
  expect(isGlob('!('.repeat(500) + ')'.repeat(500))).toBe(false)
  expect(isGlob('@(a|b)')).toBe(true)
})
