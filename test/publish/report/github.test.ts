import { expect, test } from 'vitest'
import { toGithub } from '../../../src/publish/report/github.ts'
import { finding } from './sample.ts'

test('is one workflow command for each finding', () => {
  expect(toGithub([finding({ fix: 'Correct it.' })], { folder: 'data/episodes' })).toBe(
    '::error file=data/episodes/a.md,line=3,col=5,title=dead-link::Found a link to “b.md”, expected a document of this corpus. Correct it.\n',
  )
})

test('escapes what would end a command or begin another', () => {
  const hostile = '100%\r\n::set-env name=x::y,z:'
  const text = toGithub([finding({ path: hostile, message: hostile, rule: hostile })], {})
  expect(text.trimEnd().split(/[\r\n]/)).toHaveLength(1)
  expect(text).toBe(
    '::error file=100%25%0D%0A%3A%3Aset-env name=x%3A%3Ay%2Cz%3A,line=3,col=5,title=100%25%0D%0A%3A%3Aset-env name=x%3A%3Ay%2Cz%3A::100%25%0D%0A::set-env name=x::y,z:\n',
  )
})

test('names the file as it is called, whatever a runner would make of it elsewhere', () => {
  const path = `${'a'.repeat(250)}/::b##[c].md`
  expect(toGithub([finding({ path })], {})).toContain(`file=${path.replaceAll(':', '%3A')},`)
})

test('lets no control character through', () => {
  expect(toGithub([finding({ message: '\u001b[2J\u0007' })], {})).not.toMatch(/[^\P{Cc}\n]/u)
})

test('shows the worst first, ten of a kind, and counts the rest', () => {
  const many = (severity: 'error' | 'warning' | 'info', count: number) =>
    Array.from({ length: count }, (_, line) => finding({ severity, line: line + 1 }))
  const lines = toGithub([...many('info', 12), ...many('error', 11), ...many('warning', 2)], {})
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    ...Array(10).fill('::error'),
    ...Array(2).fill('::warning'),
    ...Array(10).fill('::notice'),
    '1',
  ])
  expect(lines.at(-1)).toBe('1 more error, 2 more notes found; “atlas check” lists them all.')
})

test('is empty where nothing is missing', () => {
  expect(toGithub([], {})).toBe('')
})
