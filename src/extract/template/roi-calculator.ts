import { readSignature } from '../values/signature.ts'
import { buildRecord } from './build.ts'
import { codeBlocks, namesOfCode } from './code-blocks.ts'
import { isProgram } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

/** "### ROI Calculator": a function and its parameters. */
export const roiCalculator: SectionReader = {
  id: 'roi-calculator',
  parent: 'cost-analysis',
  headings: [
    'ROI Calculator',
    'ROI Calculation',
    'Return on Investment',
    'Return on Investment Calculator',
    'ROI',
    'ROI Model',
    'ROI Analysis',
    'ROI Formula',
  ],
  recognises: isProgram,
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a calculation of the return on investment').map((block) => {
      const signature = readSignature(block.node.value, block.language ?? '')
      const name = signature?.name ?? namesOfCode(block, reading.names).caption
      const parameters =
        signature && signature.parameters.length > 0 ? signature.parameters : undefined
      const fields = { name, language: block.language, parameters, code: block.node.value }
      return buildRecord(
        'roi-calculator',
        fields,
        { section: block.piece.section, at: block.node },
        reading,
      )
    }),
}
