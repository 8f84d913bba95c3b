import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFiles, readLink, relativePath, withoutAnchor } from '../../src/text/link-path.ts'
import { superlinearGrowth } from '../support/growth.ts'

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

test.each([
  ['a.md', 'a.md'],
  ['a.md?plain=1#top', 'a.md'],
  ['#top', ''],
  ['a.md#one\n#two', 'a.md'],
])('%j without its anchor is %j', (url, path) => {
  expect(withoutAnchor(url)).toBe(path)
})

test('an address of anchors alone is read in linear time', () => {
  const growth = superlinearGrowth(20_000, (size) => {
    const url = `${'#'.repeat(size)}\n#`
    return () => void withoutAnchor(url)
  })
  expect(growth).toBeUndefined()
})
