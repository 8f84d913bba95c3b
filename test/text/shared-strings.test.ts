import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringSharer } from '../../src/text/shared-strings.ts'

describe('stringSharer', () => {
  it('leaves every value as it says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.object({ key: fc.string(), values: [fc.string(), fc.nat()] })),
        (all) => {
          const before = structuredClone(all)
          const share = stringSharer()
          expect(all.map((value) => share(value))).toEqual(before)
        },
      ),
    )
  })

  it('takes values with nothing, lists in lists and the same list twice', () => {
    const section = ['Core', 'Saga']
    const value = {
      none: undefined,
      empty: null,
      records: [{ section }, { section }],
      texts: [['a']],
    }
    expect(stringSharer()(value)).toEqual({
      none: undefined,
      empty: null,
      records: [{ section: ['Core', 'Saga'] }, { section: ['Core', 'Saga'] }],
      texts: [['a']],
    })
  })

  it('keeps one list of several strings within a value, and forgets it with the value', () => {
    const share = stringSharer()
    const above = () => ['Core', 'Saga']
    const a = share({ records: [{ section: above() }, { section: above() }], other: ['Core Saga'] })
    const b = share({ records: [{ section: above() }] })
    expect(a.records[1]?.section).toBe(a.records[0]?.section)
    expect(b.records[0]?.section).not.toBe(a.records[0]?.section)
    expect(a.other).toEqual(['Core Saga'])
    expect(() => a.records[0]?.section.push('Queue')).toThrow(TypeError)
  })

  it('keeps one list of nothing and one of each string, whichever value has it', () => {
    const share = stringSharer()
    const a = share({ problems: [] as string[], spellings: ['Kafka'] })
    const b = share({ links: [] as string[], spellings: ['Kafka'], others: ['Kafka', 'Saga'] })
    expect(b.links).toBe(a.problems)
    expect(b.spellings).toBe(a.spellings)
    expect(() => a.spellings.push('Saga')).toThrow(TypeError)
    expect(b).toEqual({ links: [], spellings: ['Kafka'], others: ['Kafka', 'Saga'] })
  })
})
