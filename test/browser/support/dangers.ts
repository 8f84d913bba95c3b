import type { Page } from 'playwright-core'
import { settle } from './test.ts'

/** Goes to another place of the page that is open. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settle(page)
}

/** What ran, or would run, load or leave once it is clicked or seen. */
export function dangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = '__atlasPwned' in window ? ['executed'] : []
    for (const element of document.querySelectorAll('#root *')) {
      const { tagName } = element
      if (/^(?:SCRIPT|IFRAME|IMG|OBJECT|EMBED|STYLE|LINK|META|BASE|FORM|PORTAL)$/i.test(tagName))
        found.push(element.outerHTML.slice(0, 200))
      for (const { name, value } of element.attributes) {
        const leads = /^(?:xlink:)?href$|^src$|^action$|^formaction$/i.test(name)
        if (/^on|^srcdoc$|^ping$/i.test(name) || (leads && !isHarmless(value)))
          found.push(`<${tagName} ${name}=${value.slice(0, 100)}>`)
      }
    }
    return found

    function isHarmless(address: string): boolean {
      return address.startsWith('#') || /^(?:https?:\/\/|mailto:)[^\s]/.test(address)
    }
  })
}
