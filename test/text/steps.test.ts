import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NONE, ROOT, Steps } from '../../src/text/steps.ts'

/** Letters with a column, a hyphen without one, and a letter of another script. */
const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '-', 'ü', 'न') }))

function walk(steps: Steps, name: string): number {
  let state = ROOT
  for (let at = 0; at < name.length && state !== NONE; at++)
    state = steps.from(state, name.charCodeAt(at))
  return state
}

test('every name that was added leads to the state it was given, and nothing else anywhere', () => {
  fc.assert(
    fc.property(names, names, (added, others) => {
      const steps = new Steps()
      const states = new Map<string, number>([['', ROOT]])
      for (const name of added) {
        let state = ROOT
        for (let at = 0; at < name.length; at++) {
          state = steps.add(state, name.charCodeAt(at))
          states.set(name.slice(0, at + 1), state)
        }
      }
      for (const name of [...added, ...others])
        expect(walk(steps, name)).toBe(states.get(name) ?? NONE)
      expect(new Set(states.values()).size).toBe(states.size)
    }),
  )
})

test('names that part late and often keep their states while the tables grow', () => {
  const steps = new Steps()
  const ends = new Map<string, number>()
  for (let one = 0; one < 3000; one++) {
    const name = `name${one.toString(36)}end`
    let state = ROOT
    for (let at = 0; at < name.length; at++) state = steps.add(state, name.charCodeAt(at))
    ends.set(name, state)
  }
  for (const [name, state] of ends) expect(walk(steps, name)).toBe(state)
})
