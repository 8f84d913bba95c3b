import { type Browser, chromium } from 'playwright-core'
// @ts-expect-error: a plain script, shared with `npm test`
import * as scripts from '../../../scripts/browser.mjs'

const { findBrowser, BROWSER_FLAGS, SOFTWARE_WEBGL } = scripts as {
  findBrowser: () => string | undefined
  BROWSER_FLAGS: string[]
  SOFTWARE_WEBGL: string[]
}

export function launchBrowser(
  options: { hasWebgl: boolean } = { hasWebgl: true },
): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('Expected Chromium or Chrome: set CHROME_PATH')
  const webgl = options.hasWebgl ? SOFTWARE_WEBGL : ['--disable-3d-apis']
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...webgl] })
}
