import { buildRecord } from './build.ts'
import { codeBlocks, namesOfCode } from './code-blocks.ts'
import { isSettings } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** "### Configuration Examples": one record a fenced block. */
export const configurations: SectionReader = {
  id: 'configurations',
  parent: 'production-code',
  headings: [
    'Configuration Examples',
    'Configuration',
    'Config Examples',
    'Sample Configuration',
    'Production Configuration',
    'Configuration Samples',
    'Configuration Snippets',
  ],
  inside: ['Config', 'Settings'],
  recognises: isSettings,
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a configuration').map((block) => {
      const { caption, company } = namesOfCode(block, reading.names)
      const fields = { language: block.language, company, caption, code: block.node.value }
      return buildRecord(
        'configuration',
        fields,
        { section: block.piece.section, at: block.node },
        reading,
      )
    }),
}
