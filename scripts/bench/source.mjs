import { runnerImport } from 'vite'
import { ROOT } from './places.mjs'

/** Returns a module of the product as the browser gets it, to be measured in this process. */
export async function loadSource(file) {
  const options = { root: ROOT, configFile: false, logLevel: 'error' }
  return (await runnerImport(`${ROOT}/${file}`, options)).module
}
