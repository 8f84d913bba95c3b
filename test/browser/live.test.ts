import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMMAND } from './support/root.ts'
import { expect, heading, openPlace, test } from './support/test.ts'

test('a page that “serve” shows changes when a file of the corpus does, and stays where it is', async ({
  page,
}) => {
  const corpus = await mkdtemp(join(tmpdir(), 'atlas-live-'))
  await writeFile(join(corpus, '01-clocks.md'), '# Clocks\n\nThe first text.\n')
  const server = spawn(process.execPath, [COMMAND, 'serve', corpus])
  try {
    const [address] = await once(server.stdout.setEncoding('utf8'), 'data')
    await openPlace(page, String(address).trim(), '#/list')
    const rows = page.getByRole('treegrid').getByRole('row')
    expect(await rows.filter({ hasText: 'Quorums' }).count()).toBe(0)
    await writeFile(join(corpus, '02-quorums.md'), '# Quorums\n\nThe second text.\n')
    await rows.filter({ hasText: 'Quorums' }).waitFor()
    expect(await heading(page).textContent()).toBe('Everything, as a list')
  } finally {
    await page.close()
    server.kill()
    await once(server, 'exit')
    await rm(corpus, { recursive: true })
  }
})
