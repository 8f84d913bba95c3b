// Does the work of scripts/fuzz.mjs: takes the number of a case, or files, and answers with the law that
// they break. Where the files of a case are asked for, nothing is done with them.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { brokenLaw, caseOf, filesOf, inputOf } = (
  await runnerImport(`${root}test/fuzz/cases.ts`, { root, configFile: false, logLevel: 'error' })
).module

process.on('message', async ({ seed, number, kind, files, isAsked }) => {
  if (isAsked) process.send(filesOf(caseOf(seed, number)))
  else {
    const input = files ? inputOf(kind, files) : caseOf(seed, number)
    const broken = await brokenLaw(input)
    process.send({ kind: input.kind, broken, applied: input.applied })
  }
})
