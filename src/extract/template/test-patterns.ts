import { isPlaceholder } from '../values/placeholder.ts'
import { testFunction } from '../values/signature.ts'
import { buildRecord } from './build.ts'
import { codeBlocks } from './code-blocks.ts'
import { isProgram } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** "### Test Patterns": one record a fenced block, named by its comment, its heading or its function. */
export const testPatterns: SectionReader = {
  id: 'test-patterns',
  parent: 'testing',
  headings: [
    'Test Patterns',
    'Testing Patterns',
    'Test Examples',
    'Test Samples',
    'Contract Tests',
    'Test Code',
    'Sample Tests',
    'Example Tests',
  ],
  inside: ['Patterns', 'Examples', 'Tests', 'Unit Tests', 'Integration Tests', 'Load Tests'],
  recognises: isProgram,
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a test').map((block) => {
      const stated = [block.info, block.comment, block.heading, block.above].find(
        (text) => text !== undefined && !isPlaceholder(text),
      )
      const name = stated ?? testFunction(block.node.value)
      const fields = { name, language: block.language, code: block.node.value }
      return buildRecord(
        'test-pattern',
        fields,
        { section: block.piece.section, at: block.node },
        reading,
      )
    }),
}
