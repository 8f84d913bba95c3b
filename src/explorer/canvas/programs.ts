import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { createNodeBorderProgram } from '@sigma/node-border'
import { createEdgeArrowProgram, type EdgeProgramType, type NodeProgramType } from 'sigma/rendering'
import { SHAPES } from '../kinds.ts'
import { createShapeProgram } from './shapeProgram.ts'

const ARROW = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 }

/** Node programs by shape. Episodes wear a ring: they are what everything else is said in. */
export function nodePrograms(): Record<string, NodeProgramType> {
  const ring = createNodeBorderProgram({
    borders: [
      { size: { value: 1, mode: 'pixels' }, color: { attribute: 'outline' } },
      { size: { value: 0.24 }, color: { attribute: 'color' } },
      { size: { value: 0.22 }, color: { attribute: 'paper' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  })
  const programs = SHAPES.map((shape): [string, NodeProgramType] => [
    shape,
    shape === 'ring' ? ring : createShapeProgram(shape),
  ])
  return Object.fromEntries(programs)
}

/** Edge programs: arrows say the direction, parallel links bend apart. */
export function edgePrograms(): Record<string, EdgeProgramType> {
  return {
    arrow: createEdgeArrowProgram(ARROW),
    curve: createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...ARROW } }),
  }
}
