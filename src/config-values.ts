import { z } from 'zod'

/**
 * As long as a path may be. Twice as many brackets in one another break the regular expression that
 * a glob becomes; picomatch itself takes 65,536 characters, in time that grows with their square.
 */
const MAX_GLOB = 4096

export const globSchema = z.string().min(1).max(MAX_GLOB)

/** A name that a file may have on some system: a NUL ends it on all. */
export const fileNameSchema = z
  .string()
  .min(1)
  .refine((name) => !name.includes('\0'), {
    error: 'Invalid file name: expected one without a NUL',
  })
