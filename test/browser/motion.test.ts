import type { Page } from 'playwright-core'
import { PLACES } from './support/places.ts'
import { expect, test } from './support/test.ts'

/** In how many frames the map is drawn; the first of them is the answer to what was done. */
const framesDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { framesDrawn?: number }).framesDrawn ?? 0)

/** Counts the frames in which the names of the map are drawn anew: with each move of the camera. */
function countFrames(): void {
  const counts = globalThis as { framesDrawn?: number }
  const { clearRect } = CanvasRenderingContext2D.prototype
  let isCounted = false
  CanvasRenderingContext2D.prototype.clearRect = function clear(...box) {
    if (!isCounted) {
      isCounted = true
      counts.framesDrawn = (counts.framesDrawn ?? 0) + 1
      requestAnimationFrame(() => {
        isCounted = false
      })
    }
    clearRect.apply(this, box)
  }
}

test('where motion is unwanted, no place has a transition or an animation', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { hash } of PLACES) {
    await open(hash)
    const moving = await page.evaluate(() => {
      const timed = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration)
      })
      return timed.length + document.getAnimations().length
    })
    expect(moving, hash).toBe(0)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto')
  }
})

test('where motion is unwanted, the map jumps: by button, key and wheel', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(countFrames)
  await open('#/map')
  const stage = page.locator('.stage-canvas')
  await stage.waitFor()
  await page.waitForTimeout(500)
  const act = async (name: string, action: () => Promise<void>): Promise<void> => {
    const before = await framesDrawn(page)
    await action()
    await page.waitForTimeout(500)
    const drawn = (await framesDrawn(page)) - before
    expect(drawn, name).toBeGreaterThan(0)
    // One frame shows the jump; what follows from it may be drawn in a second and third.
    expect(drawn, name).toBeLessThanOrEqual(3)
  }
  await act('button', () => page.getByRole('button', { name: 'Zoom in' }).click())
  await act('key', () => stage.press('-'))
  await act('wheel', async () => {
    await stage.hover({ position: { x: 20, y: 20 } })
    await page.mouse.wheel(0, -200)
  })
})
