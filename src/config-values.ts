import { z } from 'zod'
import { isGlob } from './text/glob.ts'

/** As long as a path may be. */
const MAX_GLOB = 4096

export const globSchema = z
  .string()
  .min(1)
  .max(MAX_GLOB)
  .refine((glob) => glob.length > MAX_GLOB || isGlob(glob), {
    error: 'Invalid glob: expected fewer brackets in one another',
  })

/** A name that a file may have on some system: a NUL ends it on all. */
export const fileNameSchema = z
  .string()
  .min(1)
  .refine((name) => !name.includes('\0'), {
    error: 'Invalid file name: expected one without a NUL',
  })
