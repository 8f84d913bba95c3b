// Reads very many small files with few file handles and little memory.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atlas, faultsOf, folderOf } from './support.mjs'

const MOST_MEMORY_MB = 1536

export async function many({ isLong }) {
  const size = isLong ? 100_000 : 10_000
  const parent = folderOf()
  writeMany(join(parent, 'corpus'), size)
  const faults = []
  const words = []
  for (const command of [
    ['check', 'corpus', '--fail-on', 'error'],
    ['build', 'corpus', '--out', 'site'],
  ]) {
    const below = ['bash', '-c', 'ulimit -n 256; exec /usr/bin/env "$@"', 'bash', ...measured()]
    const ran = await atlas(command, { cwd: parent, patience: size * 30, below })
    const memory = Number(/PEAK_KB=(\d+)/.exec(ran.err)?.[1] ?? 0) / 1024
    faults.push(
      ...faultsOf({ ...ran, err: ran.err.slice(0, 20_000) }).map(
        (fault) => `${command[0]}: ${fault}`,
      ),
    )
    if (memory === 0) faults.push(`${command[0]}: the peak of memory is not known`)
    if (memory > MOST_MEMORY_MB)
      faults.push(`${command[0]}: ${Math.round(memory)} MB, expected at most ${MOST_MEMORY_MB}`)
    if (!/(Reading|Extracting|Writing) \d/.test(ran.err))
      faults.push(`${command[0]}: shows no progress`)
    words.push(`${command[0]} ${Math.round(ran.ms / 1000)} s, ${Math.round(memory)} MB`)
  }
  return { counts: `${size} files with 256 handles: ${words.join('; ')}`, faults }
}

/** GNU time says the peak of memory. */
function measured() {
  return ['/usr/bin/time', '--quiet', '-f', 'PEAK_KB=%M']
}

function writeMany(root, size) {
  for (let number = 0; number < size; number++) {
    const folder = join(root, `part-${Math.floor(number / 1000)}`)
    if (number % 1000 === 0) mkdirSync(folder, { recursive: true })
    const text = `# Episode ${number + 1}: Note ${number + 1}\n\nSee Episode ${(number * 7) % size}.\n`
    writeFileSync(join(folder, `episode-${number + 1}.md`), text)
  }
}
