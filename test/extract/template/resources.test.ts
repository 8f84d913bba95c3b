import { expect, test } from 'vitest'
import { typeOf } from '../../../src/extract/template/resource-kinds.ts'
import { read } from './reading.ts'

const lines = (...text: string[]) => text.join('\n')

test('a label names one type of resource, or none', () => {
  expect(typeOf('Academic Papers (Must Read)')).toBe('paper')
  expect(typeOf('Tools & Libraries')).toBe('tool')
  expect(typeOf('Open Source Projects')).toBe('tool')
  expect(typeOf('Video Courses')).toBe('course')
  expect(typeOf('Papers and Books')).toBeUndefined()
  expect(typeOf('Case Study Library')).toBeUndefined()
  expect(typeOf('Code Repository')).toBeUndefined()
})

test('a bold label groups names, or is a name itself', () => {
  const text = lines(
    '## Resources',
    '### Tools to Try',
    '- **Gateways**: Hinge, Latch and Bolt Pro',
    '- **Knob**: Open source, turns both ways',
    '### Books',
    '- **Quiet Doors**: Ada Bell',
    '### Papers',
    '- **Doors**: A Theory of Frames and Rooms',
    '- **Doors (2006)**: "Doors: Frames for Rooms"',
  )
  expect(read('resource', text)).toEqual([
    { line: 3, resourceType: 'tool', title: 'Hinge' },
    { line: 3, resourceType: 'tool', title: 'Latch' },
    { line: 3, resourceType: 'tool', title: 'Bolt Pro' },
    { line: 4, resourceType: 'tool', title: 'Knob' },
    { line: 6, resourceType: 'book', title: 'Quiet Doors', authors: 'Ada Bell' },
    { line: 8, resourceType: 'paper', title: 'Doors: A Theory of Frames and Rooms' },
    { line: 9, resourceType: 'paper', title: 'Doors: Frames for Rooms', year: 2006 },
  ])
})

test('a general section holds what has the form of a reference; remarks, people and files are none', () => {
  const text = lines(
    '## Episode Resources',
    '### Guests',
    '- Ada Bell - maker of hinges',
    '- Peak doors: 12,000 a second',
    '### Labs',
    '- Door lab: `github.com/doors/lab`',
    '- [The next door](./next.md)',
    '- "Doors" by Ada Bell',
  )
  expect(read('resource', text)).toEqual([
    { line: 6, title: 'Door lab', url: 'https://github.com/doors/lab' },
    { line: 8, title: 'Doors', authors: 'Ada Bell' },
  ])
})

test('a heading that says more holds references and nothing else', () => {
  const text = lines(
    '## Conclusion and Resources',
    '### Farewell',
    '- Doors close',
    '',
    '**Essential Books**:',
    '- "Doors" by Ada Bell',
    '## Compute Resources',
    '- 4 cores',
  )
  expect(read('resource', text)).toEqual([
    { line: 6, resourceType: 'book', title: 'Doors', authors: 'Ada Bell' },
  ])
})

test('titles need no marks below “References”, and a neighbour is not part of the section', () => {
  const text = lines(
    '## References',
    '- Doors and Frames of the North',
    '- it opens slowly',
    '## Episode Metadata',
    '- **Target Audience**: Builders, Architects',
  )
  expect(read('resource', text)).toEqual([{ line: 2, title: 'Doors and Frames of the North' }])
})

test('labels may stand on the lines of one paragraph, or over items one space further right', () => {
  const text = lines(
    '## Resources',
    '',
    '**Tools**: Hinge; Latch',
    '**Books:** *Quiet Doors* by Ada Bell',
    '',
    '- Libraries:',
    ' - Knob',
  )
  expect(read('resource', text)).toEqual([
    { line: 3, resourceType: 'tool', title: 'Hinge' },
    { line: 3, resourceType: 'tool', title: 'Latch' },
    { line: 4, resourceType: 'book', title: 'Quiet Doors', authors: 'Ada Bell' },
    { line: 7, resourceType: 'tool', title: 'Knob' },
  ])
})

test('a labelled line below a reference is a note about it, unless it is one itself', () => {
  const text = [
    '## Additional Resources',
    '### Books',
    '1. **Boiling Kettles** - Ada Stone',
    '   - **Time needed**: 20 hours',
    '   - **Talk**: "Kettles at Scale" by Ada Stone',
  ].join('\n')
  expect(read('resource', text)).toMatchObject([
    { title: 'Boiling Kettles' },
    { title: 'Kettles at Scale' },
  ])
})

test('a label right below an item is that of the next ones, though no blank line parts them', () => {
  const text = lines(
    '## Resources',
    '**Papers**',
    '- "On Doors" by Ada Bell (2001)',
    '**Books**',
    '- "Quiet Doors" by Bo Frame (2017)',
    '  **a note**',
  )
  expect(read('resource', text)).toEqual([
    { line: 3, resourceType: 'paper', title: 'On Doors', authors: 'Ada Bell', year: 2001 },
    { line: 5, resourceType: 'book', title: 'Quiet Doors', authors: 'Bo Frame', year: 2017 },
  ])
})

test('a link to nowhere gives its words, and no address', () => {
  const text = '## Resources\n\n- **Courses**: [Doors of Old]()\n'
  expect(read('resource', text)).toEqual([
    { line: 3, resourceType: 'course', title: 'Doors of Old' },
  ])
})
