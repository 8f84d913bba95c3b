import { expect, test } from 'vitest'
import { otherForms } from '../../src/text/word-forms.ts'

test.each<[name: string, others: string[]]>([
  ['Inverted Index', ['Inverted indexing']],
  ['Connection Pooling', ['Connection pool']],
  ['Priority Queue', ['Priority queueing', 'Priority queuing']],
  ['Fair Queueing', ['Fair Queuing', 'Fair queue']],
  ['Consistent Hashing', ['Consistent hash']],
  ['Edge Caching', ['Edge cache']],
  ['Data Anonymization', ['Data Anonymisation']],
  ['Defense in Depth', ['Defence in Depth']],
  ['Noisy Neighbor Isolation', ['Noisy Neighbour Isolation']],
  ['Right-Sizing', []],
  ['Quantization', ['Quantisation']],
  ['Index', []],
  ['Saga', []],
])('%s is also written %j, in whatever case', (name, others) => {
  const lower = (form: string) => form.toLowerCase()
  expect(otherForms(name).map(lower)).toEqual(others.map(lower))
})
