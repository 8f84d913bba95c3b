import { expect, test } from 'vitest'
import { toText } from '../../../src/publish/report/text.ts'
import { superlinearGrowth } from '../../support/growth.ts'
import { finding } from './sample.ts'

test('has a line for each finding, files apart, and the counts below', () => {
  const findings = [
    finding({ path: 'b.md', line: 12 }),
    finding({ line: 3 }),
    finding({ line: 10, severity: 'info', rule: 'orphan-episode', message: 'Found no link' }),
  ]
  expect(toText(findings, {})).toBe(
    [
      'a.md:3:5   error    Found a link to “b.md”, expected a document of this corpus  dead-link',
      'a.md:10:5  info     Found no link  orphan-episode',
      '',
      'b.md:12:5  error    Found a link to “b.md”, expected a document of this corpus  dead-link',
      '',
      '2 errors, 1 note in 2 files',
      '',
    ].join('\n'),
  )
})

test('says so where nothing is missing', () => {
  expect(toText([], {})).toBe('No gaps found.\n')
})

test('says what a baseline accepts, what is new, and what is gone', () => {
  const baseline = { accepted: 12, new: 1, gone: 2 }
  expect(toText([finding()], { baseline })).toMatch(
    /\n1 error in 1 file\naccepted 12, new 1, gone 2\n$/,
  )
  expect(toText([], { baseline: { ...baseline, new: 0 } })).toBe(
    'No new gaps found.\naccepted 12, new 0, gone 2\n',
  )
})

test('begins no line with what the log of a CI would obey', () => {
  expect(toText([finding({ path: '::stop-commands::x.md' })], {})).toMatch(
    /^\.\/::stop-commands::x\.md:3:5 /,
  )
})

test('shows paths as the reader sees them', () => {
  expect(toText([finding()], { folder: './data/episodes/' })).toMatch(/^data\/episodes\/a\.md:3:5 /)
  expect(toText([finding()], { folder: '.' })).toMatch(/^a\.md:3:5 /)
})

test('lets no control character through', () => {
  const hostile = '\u001b[2J\r\n\u0007\u202e\u0085'
  const text = toText([finding({ message: hostile, path: `a${hostile}.md`, rule: hostile })], {})
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  expect(text).toContain('\\x1b[2J\\x0d\\x0a\\x07\\u202e\\x85')
  expect(text.trimEnd().split('\n')).toHaveLength(3)
})

test('shows at most 200 characters of a quotation or word of the input', () => {
  const text = toText(
    [finding({ message: `Found “${'ab '.repeat(2000)}”, ${'x'.repeat(5000)}` })],
    {},
  )
  expect(text.length).toBeLessThan(700)
})

test.each(['“', '“x', '”', 'x', ' ', '\u001b'])('is made in linear time of many %j', (unit) => {
  const growth = superlinearGrowth(125_000, (times) => {
    const findings = [finding({ message: unit.repeat(times) })]
    return () => void toText(findings, {})
  })
  expect(growth).toBeUndefined()
})

test('marks severities where a terminal can show them', () => {
  const style = (name: string, text: string) => `<${name}>${text}</${name}>`
  const text = toText([finding({ severity: 'warning' })], { style })
  expect(text).toContain('<yellow>warning</yellow>')
  expect(text).toContain('<dim>dead-link</dim>')
  expect(text).toContain('<bold>1 warning in 1 file</bold>')
})
