// Hostile inputs, made anew in every run: none of their bytes is kept in the repository.
import { BYTES } from './bytes.mjs'
import { CONFIGS } from './configs.mjs'
import { FOLDERS } from './folders.mjs'
import { HEADERS } from './headers.mjs'
import { NAMES } from './names.mjs'
import { REFERENCES } from './references.mjs'
import { SHAPES } from './shapes.mjs'
import { WORDS } from './words.mjs'

/**
 * @typedef {object} HostileCase
 * @property {string} name
 * @property {Record<string, string | Uint8Array>} files by path with `/`
 * @property {(folder: string) => void} [prepare] what files cannot say: links, pipes, modes
 * @property {RegExp[]} [says] what the first command, as a rule `atlas check`, must print
 * @property {number[]} [codes] how commands may end, where not in every way that is no bug
 * @property {RegExp} [never] what no command may print
 * @property {string[]} [absent] files that no command may have made
 * @property {string[][]} [commands] instead of the usual ones
 * @property {boolean} [asNobody] means something only without the rights of the superuser
 */

/** All cases by the group that they are in. */
export const HOSTILE_CASES = new Map([
  ['bytes', BYTES],
  ['shapes', SHAPES],
  ['headers', HEADERS],
  ['names', NAMES],
  ['references', REFERENCES],
  ['folders', FOLDERS],
  ['configurations', CONFIGS],
  ['command lines', WORDS],
])
