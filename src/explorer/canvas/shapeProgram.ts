import type { Attributes } from 'graphology-types'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Shape } from '../kinds.ts'
import { FRAGMENT_SHADER, VERTEX_SHADER } from './shapeShader.ts'

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_cameraAngle', 'u_matrix'] as const
type Uniform = (typeof UNIFORMS)[number]

/** Numbers that the shader knows the shapes by; a ring has a program of its own. */
const SHAPE_NUMBERS: Record<Exclude<Shape, 'ring'>, number> = {
  disc: 0,
  hexagon: 1,
  square: 2,
  triangle: 3,
  diamond: 4,
  bar: 5,
  page: 6,
}

/** Pointed shapes hold less colour in the same circle: drawn larger, they weigh the same. */
const SHAPE_SCALES: Record<Exclude<Shape, 'ring'>, number> = {
  disc: 1,
  hexagon: 1.08,
  square: 1.15,
  triangle: 1.35,
  diamond: 1.25,
  bar: 1.2,
  page: 1.2,
}

/** Returns a Sigma program that draws every node of a kind in one shape, with a thin outline. */
export function createShapeProgram(shape: Exclude<Shape, 'ring'>) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
  return class ShapeProgram extends NodeProgram<Uniform, Attributes, Attributes, Attributes> {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        // One triangle around the node's circle: three corners, a third of a turn apart.
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      }
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData & { outline?: string }) {
      const values = [
        data.x,
        data.y,
        data.size * SHAPE_SCALES[shape],
        SHAPE_NUMBERS[shape],
        floatColor(data.color),
        floatColor(data.outline ?? data.color),
        id,
      ]
      this.array.set(values, start)
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(uniformLocations.u_cameraAngle, params.cameraAngle)
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
    }
  }
}
