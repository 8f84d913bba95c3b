import { testFunction } from '../values/signature.ts'
import { buildRecord } from './build.ts'
import { codeBlocks } from './code-blocks.ts'
import { titleOfCode } from './code-names.ts'
import { isProgram } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** What stands below "Testing" without a heading of its own must speak of tests. */
const TESTS =
  /test|assert|expect|verif|mock|\bspec\b|\bgiven\b|scenario|chaos|contract|k6|locust|gatling|jmeter/i

/** A fence left from an example: "```language". */
const SLOT = 'language'

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
  recognises: (block) => isProgram(block) && TESTS.test(block.value),
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a test').flatMap((block) => {
      if (block.language === SLOT) return []
      const name = titleOfCode(block) ?? testFunction(block.node.value) ?? block.above
      const fields = { name, language: block.language, code: block.node.value }
      const from = { section: block.piece.section, at: block.node }
      return [buildRecord('test-pattern', fields, from, reading)]
    }),
}
