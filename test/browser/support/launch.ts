import { type Browser, chromium } from 'playwright-core'
// @ts-expect-error: a plain script, shared with `npm test`
import * as scripts from '../../../scripts/browser.mjs'

const { findBrowser, BROWSER_FLAGS } = scripts as {
  findBrowser: () => string | undefined
  BROWSER_FLAGS: string[]
}

/** WebGL without a graphics card. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

export function launchBrowser(
  options: { hasWebgl: boolean } = { hasWebgl: true },
): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('Expected Chromium or Chrome: set CHROME_PATH')
  const webgl = options.hasWebgl ? SOFTWARE_WEBGL : ['--disable-3d-apis']
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...webgl] })
}
