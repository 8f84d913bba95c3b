import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cli/cache-folder.ts'

test.each([
  ['in the home folder', {}, '/home/a', '/home/a/.cache/episode-atlas'],
  ['where the system keeps caches', { XDG_CACHE_HOME: '/c' }, '/home/a', '/c/episode-atlas'],
  ['where it is asked for', { ATLAS_CACHE: ' here ', XDG_CACHE_HOME: '/c' }, '/home/a', 'here'],
  ['as usual where nothing is asked for', { ATLAS_CACHE: ' ' }, '/a', '/a/.cache/episode-atlas'],
  ['in no relative cache folder', { XDG_CACHE_HOME: 'c' }, '/a', '/a/.cache/episode-atlas'],
  ['in no relative home', {}, 'a', undefined],
  ['nowhere without a home', { XDG_CACHE_HOME: '' }, '', undefined],
])('the cache is %s', (_, env, home, folder) => {
  expect(cacheFolder(env, home)).toBe(folder)
})

test.each(['off', 'OFF', ' Off\n'])('%j keeps nothing', (asked) => {
  expect(cacheFolder({ ATLAS_CACHE: asked, XDG_CACHE_HOME: '/c' }, '/home/a')).toBeUndefined()
})
