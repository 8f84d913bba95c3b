// node shot.mjs SITE_FOLDER OUT_PREFIX [wide|phone] [light|dark] HASH...

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const [folder, prefix, size, scheme, ...hashes] = process.argv.slice(2)
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const server = createServer(async ({ url }, res) => {
  const p = normalize(decodeURIComponent(new URL(url, 'http://x').pathname))
  try {
    const b = await readFile(join(folder, p === '/' ? 'index.html' : p))
    res.setHeader(
      'content-type',
      TYPES[extname(p === '/' ? 'index.html' : p)] ?? 'application/json',
    )
    res.end(b)
  } catch {
    res.writeHead(404).end()
  }
}).listen(0, '127.0.0.1')
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
})
const vp = size === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 }
for (const [i, h] of hashes.entries()) {
  const full = h.startsWith('full:')
  const hash = full ? h.slice(5) : h
  const page = await (await browser.newContext({ viewport: vp, colorScheme: scheme })).newPage()
  page.on('console', (m) => {
    if (['error', 'warning'].includes(m.type()) && !/GL Driver|WebGL/.test(m.text()))
      console.log('console:', m.text())
  })
  page.on('pageerror', (e) => console.log('error:', e.message))
  const t = Date.now()
  await page.goto(`http://127.0.0.1:${server.address().port}/${hash}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.screenshot({ path: `${prefix}-${i}.png`, fullPage: full })
  console.log(hash, Date.now() - t, 'ms', over > 0 ? `OVERFLOW ${over}` : '')
}
await browser.close()
server.close()
