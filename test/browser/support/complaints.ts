import type { Page } from 'playwright-core'

/** All that a page may never do, as it happens. */
export interface Complaints {
  list: string[]
}

/** Drivers that draw by software say so; it is not the page's doing. */
const DRIVER = /GL Driver Message|software WebGL|swiftshader|WebGL.*fallback/i

/** Listens for errors, warnings, dialogs, requests that fail and requests to anywhere else. */
export function listenForComplaints(page: Page): Complaints {
  const list: string[] = []
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || DRIVER.test(message.text())) return
    list.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => list.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    list.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') list.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) list.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    const isOwn = hostname === '127.0.0.1' || ['about:', 'data:', 'blob:'].includes(protocol)
    if (!isOwn) list.push(`foreign: ${request.url()}`)
  })
  return { list }
}
