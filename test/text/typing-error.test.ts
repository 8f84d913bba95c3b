import { expect, test } from 'vitest'
import { isTypingError } from '../../src/text/typing-error.ts'

test.each(['vecto', 'vecttor', 'vectar', 'vcetor', 'xvector', 'vectors'])(
  'one letter is wrong in %s',
  (written) => expect(isTypingError(written, 'vector')).toBe(true),
)

test.each(['vector', 'vect', 'vctoer', 'vectoral', 'rotcev', ''])(
  'nothing, or more than one letter, is wrong in %j',
  (written) => expect(isTypingError(written, 'vector')).toBe(false),
)
