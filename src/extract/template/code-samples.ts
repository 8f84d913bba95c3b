import { buildRecord } from './build.ts'
import { codeBlocks, namesOfCode } from './code-blocks.ts'
import { phrases } from './headings.ts'
import { isProgram } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** "### Code Samples": one record a fenced block. */
export const codeSamples: SectionReader = {
  id: 'code-samples',
  parent: 'production-code',
  isStrict: true,
  headings: [
    ...phrases(
      ['Code', 'Production Code', 'Source Code', 'Implementation'],
      ['Samples', 'Examples', 'Snippets', 'Listings'],
    ),
    ...phrases(['Sample', 'Example'], ['Code']),
  ],
  inside: ['Samples', 'Examples', 'Code', 'Implementations', 'Snippets', 'Listings'],
  recognises: isProgram,
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a code sample').map((block) => {
      const { caption, company, pattern } = namesOfCode(block, reading.names)
      const fields = { language: block.language, company, pattern, caption, code: block.node.value }
      return buildRecord(
        'code-sample',
        fields,
        { section: block.piece.section, at: block.node },
        reading,
      )
    }),
}
