import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../../src/extract/blocks.ts'
import { readDocument } from '../../../src/extract/document.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, sourceOf } from './blocks.ts'

const kindsIn = (text: string) =>
  [...textBlocks(readDocument(sourceOf(text)).root)]
    .flatMap((block) => sightingsIn(block, finder))
    .map(({ kind, isSure }) => (isSure ? kind : `maybe ${kind}`))

describe('a name that a company shares with its product', () => {
  test.each([
    "RiverDB's engineers found the leak",
    'We asked the RiverDB support team',
    'A talk by two engineers at RiverDB',
    'RiverDB Inc went public',
    '| Company | Year |\n|---|---|\n| RiverDB | 2020 |',
  ])('is the company in: %s', (text) => {
    expect(kindsIn(text)).toEqual(['company'])
  })

  test.each([
    'Writes go to RiverDB first',
    "RiverDB's write concern decides",
    'Look at RiverDB for an example',
    'Reads at RiverDB scale',
    'Built with RiverDB and teams of three',
    '## RiverDB',
    '| Tool | Year |\n|---|---|\n| RiverDB | 2020 |',
  ])('is the product in: %s', (text) => {
    expect(kindsIn(text)).toEqual(['technology'])
  })
})
