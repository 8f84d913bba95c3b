import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { PLACES } from './support/places.ts'
import { DESK, expect, openPlace, PHONE, test } from './support/test.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.for(PLACES)(
  '$name: axe finds nothing, in both themes and at both widths',
  async ({ hash }, { page }) => {
    await openPlace(page, inject('demo'), hash)
    await page.evaluate(AXE)
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect({ viewport, colorScheme, found: await violations(page) }).toEqual({
          viewport,
          colorScheme,
          found: [],
        })
      }
    }
  },
)

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const results: AxeResults = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return results.violations
  }, TAGS)
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
