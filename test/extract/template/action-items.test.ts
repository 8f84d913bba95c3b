import { describe, expect, test } from 'vitest'
import { horizonAlone, horizonOf } from '../../../src/extract/template/horizons.ts'
import { read } from './reading.ts'

const lines = (...text: string[]) => text.join('\n')

describe('a horizon', () => {
  test.each([
    ['Immediate (This Week)', 'immediate'],
    ['Today (find the bombs)', 'immediate'],
    ['Week 1: Assess', 'immediate'],
    ['Week 2-3: Breakers', 'short-term'],
    ['Next 30 days', 'short-term'],
    ['Month 1 Targets', 'short-term'],
    ['Week 6-8', 'long-term'],
    ['Month 2-3', 'long-term'],
    ['Medium Term (Next Quarter)', 'long-term'],
    ['Within 6 months', 'long-term'],
    ['Ongoing', undefined],
    ['Full stack (1 month)', undefined],
    ['For engineers', undefined],
  ])('in “%s” is %s', (label, horizon) => expect(horizonOf(label)).toBe(horizon))
  test('alone says nothing else', () => {
    expect(horizonAlone('This Month')).toBe('short-term')
    expect(horizonAlone('Plan next quarter')).toBeUndefined()
  })
})

describe('an action item', () => {
  test('has the horizon of the heading or label above it, and of no other', () => {
    const text = lines(
      '## Next Steps',
      '### This Week',
      'In this order:',
      '- a',
      '### Reviews',
      '- b',
      '',
      '**Week 6: Depth**',
      '- c',
      '',
      '**Ongoing**',
      '- d - this month',
      '## Farewell',
      '- e',
    )
    expect(read('action-item', text)).toEqual([
      { line: 4, horizon: 'immediate', text: 'a' },
      { line: 6, text: 'b' },
      { line: 9, horizon: 'long-term', text: 'c' },
      { line: 12, horizon: 'short-term', text: 'd - this month' },
    ])
  })
  test('is nothing that one reads or has learnt, even below the next steps', () => {
    const text = lines(
      '## Next Steps and Learning',
      '### What We Learned',
      '- Kettles boil',
      '### Resources for Later',
      '- The Kettle Book',
      '#### This Week',
      '- Another book',
      '### Learning Path',
      '- Boil a kettle',
      "## Do's",
      '- Descale',
    )
    expect(read('action-item', text)).toEqual([{ line: 9, text: 'Boil a kettle' }])
  })
  test('may stand under things to do', () => {
    expect(read('action-item', '## Things to Do\n- a')).toEqual([{ line: 2, text: 'a' }])
    expect(read('action-item', '## To-Do for Listeners\n- a')).toEqual([{ line: 2, text: 'a' }])
  })
  test('is neither the title of its group nor in the list of somebody else', () => {
    const text = lines(
      '**Action Items:**',
      '',
      '1. **Week 1: Assessment**',
      '   - [ ] Map the calls',
      '2. **For teams:**',
      '   - Talk',
      '',
      '**Credits:**',
      '',
      '- Sound: Ada Bell',
    )
    expect(read('action-item', text)).toEqual([
      { line: 4, horizon: 'immediate', text: 'Map the calls', done: false },
      { line: 6, text: 'Talk' },
    ])
  })
  test('beside a warning is judged, not done', () => {
    const marked = (other: string) => lines('## Action Items', '- ✅ Add timeouts', other)
    expect(read('action-item', marked('- ✅ Add jitter'))).toEqual([
      { line: 2, text: 'Add timeouts', done: true },
      { line: 3, text: 'Add jitter', done: true },
    ])
    expect(read('action-item', marked('- ❌ Skip the rest'))).toEqual([
      { line: 2, text: 'Add timeouts' },
      { line: 3, text: '❌ Skip the rest' },
    ])
  })
  test('one space further right belongs to the label above', () => {
    const text = lines('## Action Items', '- Immediate:', ' - [ ] a', ' - [x] b', '- Later')
    expect(read('action-item', text)).toEqual([
      { line: 3, horizon: 'immediate', text: 'a', done: false },
      { line: 4, horizon: 'immediate', text: 'b', done: true },
      { line: 5, text: 'Later' },
    ])
  })
})
