import { expect, test } from 'vitest'
import { pathInLog } from '../../src/text/path-in-log.ts'

test.each(['::stop-commands::x.md', ' ::error::x.md'])('%j begins no command of a log', (path) => {
  expect(pathInLog(path)).toBe(`./${path}`)
})

test.each(['a.md', 'a/::b.md', ':a.md', './::a.md'])('%j is printed as it is', (path) => {
  expect(pathInLog(path)).toBe(path)
})
