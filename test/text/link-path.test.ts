import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFiles, readLink, relativePath } from '../../src/text/link-path.ts'

test('a link means a path from the file that it stands in', () => {
  expect(readLink('b.md', 'x/a.md')).toEqual({ path: 'x/b.md' })
  expect(readLink('./b.md#part-2', 'x/a.md')).toEqual({ path: 'x/b.md', anchor: 'part-2' })
  expect(readLink('../y/b%20c.md?raw=1', 'x/a.md')).toEqual({ path: 'y/b c.md' })
  expect(readLink('/b.md', 'x/a.md')).toEqual({ path: 'b.md' })
  expect(readLink('../y/', 'x/a.md')).toEqual({ path: 'y/' })
  expect(readLink('#top', 'x/a.md')).toEqual({ path: 'x/a.md', anchor: 'top' })
})

test('a link above the root means nothing in the corpus', () => {
  expect(readLink('../../b.md', 'x/a.md').path).toBeUndefined()
  expect(readLink('../../../etc/passwd', 'a.md').path).toBeUndefined()
})

test('a broken escape is read as it is', () => {
  expect(readLink('100%.md', 'a.md')).toEqual({ path: '100%.md' })
})

test('an address without extension may be a file or the index of a folder', () => {
  expect(pageFiles('x/b/')).toContain('x/b.md')
  expect(pageFiles('x/b')).toContain('x/b/index.md')
  expect(pageFiles('x/b.html')).toContain('x/b.md')
})

test('a relative path leads back to its file', () => {
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    .map((parts) => `${parts.join('/')}.md`)
  fc.assert(
    fc.property(paths, paths, (path, from) => {
      expect(readLink(relativePath(path, from), from).path).toBe(path)
    }),
  )
})
