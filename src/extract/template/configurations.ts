import { buildRecord } from './build.ts'
import { codeBlocks, namesOfCode } from './code-blocks.ts'
import { phrases } from './headings.ts'
import { isSettings } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** "### Configuration Examples": one record a fenced block. */
export const configurations: SectionReader = {
  id: 'configurations',
  parent: 'production-code',
  headings: [
    ...phrases(
      ['Configuration', 'Config', 'Configurations'],
      ['Examples', 'Samples', 'Snippets', 'Files', 'Settings'],
    ),
    ...phrases(['Sample', 'Example', 'Production', 'Reference'], ['Configuration', 'Config']),
    'Configuration',
  ],
  inside: ['Config', 'Settings'],
  alone: ['Config'],
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
