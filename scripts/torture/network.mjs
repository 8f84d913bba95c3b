// Runs every command where there is no network, and where a try to use one would be seen.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { series } from './samples.mjs'
import { atlas, faultsOf, folderOf } from './support.mjs'

const preload = fileURLToPath(new URL('./no-network.mjs', import.meta.url))
const COMMANDS = [
  ['build', 'corpus', '--out', 'site'],
  ['check', 'corpus', '--fail-on', 'error'],
  ['extract', 'corpus'],
  ['suggest', 'corpus', '--per', '2'],
  ['search', 'corpus', 'clocks'],
  ['path', 'corpus', 'Episode 3'],
]

export async function network() {
  const cwd = folderOf({
    ...series(5),
    'corpus/links.md':
      '# Links\n\n![x](http://canary.example/x.png) [y](https://canary.example/y.md) <http://canary.example>\n',
  })
  const canUnshare = spawnSync('unshare', ['-n', 'true']).status === 0
  const below = canUnshare ? ['unshare', '-n'] : []
  const faults = []
  for (const words of COMMANDS) {
    const ran = await atlas(words, { cwd, preload, below })
    faults.push(...faultsOf(ran).map((fault) => `${words[0]}: ${fault}`))
    if (/NETWORK/.test(ran.err)) faults.push(`${words[0]}: ${/NETWORK.*/.exec(ran.err)?.[0]}`)
  }
  const how = canUnshare ? 'without a network' : 'with every socket watched'
  return { counts: `${COMMANDS.length} commands ${how}`, faults }
}
