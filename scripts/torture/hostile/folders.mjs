// Things in a folder that are no regular files, or not where they seem.
import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const files = { 'a.md': '# Episode 1: Clocks\n\nText.\n' }

/** @type {import('./cases.mjs').HostileCase[]} */
export const FOLDERS = [
  {
    name: 'a link to itself',
    files,
    prepare: (folder) => symlinkSync('loop.md', join(folder, 'loop.md')),
    says: [/skipped loop\.md: a symbolic link/],
  },
  {
    name: 'folders that lead to each other',
    files: { ...files, 'x/b.md': '# B\n', 'y/c.md': '# C\n' },
    prepare(folder) {
      symlinkSync('../y', join(folder, 'x/y'))
      symlinkSync('../x', join(folder, 'y/x'))
    },
    says: [/5 files: 3 read, 2 skipped/],
  },
  {
    name: 'a link to the corpus itself',
    files,
    prepare: (folder) => symlinkSync('.', join(folder, 'self')),
    says: [/skipped self: a symbolic link/],
  },
  {
    name: 'links out of the corpus',
    files,
    prepare(folder) {
      symlinkSync('/etc/passwd', join(folder, 'passwd.md'))
      symlinkSync('/etc', join(folder, 'etc'))
      symlinkSync('/nowhere.md', join(folder, 'nowhere.md'))
    },
    says: [/skipped passwd\.md: a symbolic link/],
    never: /root:x:/,
  },
  {
    name: 'a pipe, which nobody writes to',
    files,
    prepare: (folder) => spawnSync('mkfifo', [join(folder, 'pipe.md')]),
    says: [/skipped pipe\.md: not a regular file/],
  },
  {
    name: 'a folder called Markdown',
    files: { ...files, 'folder.md/b.md': '# B\n' },
    says: [/skipped folder\.md: a folder, not a file/],
  },
  {
    name: 'one file under two names',
    files,
    prepare: (folder) => linkSync(join(folder, 'a.md'), join(folder, 'b.md')),
    says: [/2 files: 2 read/],
  },
  {
    name: 'a file that may not be read',
    files: { ...files, 'secret.md': '# S\n' },
    prepare: (folder) => chmodSync(join(folder, 'secret.md'), 0),
    asNobody: true,
    says: [/secret\.md.*cannot be read.*EACCES/],
  },
  {
    name: 'a folder that may not be read',
    files: { ...files, 'secret/b.md': '# S\n' },
    prepare: (folder) => chmodSync(join(folder, 'secret'), 0),
    asNobody: true,
    says: [/secret\/.*cannot be read.*EACCES/],
  },
  {
    name: 'a folder without one Markdown file',
    files: { 'a.txt': 'x' },
    prepare: (folder) => mkdirSync(join(folder, 'empty')),
    says: [/no Markdown in it/],
  },
  {
    name: 'a thousand folders in folders',
    files: { ...files, [`${'d/'.repeat(1000)}b.md`]: '# B\n' },
    says: [/2 files: 2 read/],
  },
  {
    name: 'hidden folders and packages',
    files: { ...files, '.git/b.md': '# B\n', 'node_modules/c.md': '# C\n', '.hidden.md': '# H\n' },
    says: [/2 files: 2 read/],
  },
]
