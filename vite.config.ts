import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { PAGE_POLICY } from './src/model/page-policy.ts'

/** Writes the policy into the page, where its place is marked. */
const pagePolicy: Plugin = {
  name: 'page-policy',
  transformIndexHtml(html) {
    const parts = html.split('PAGE_POLICY')
    if (parts.length !== 2) throw new Error('Expected one PAGE_POLICY in index.html')
    return parts.join(PAGE_POLICY)
  },
}

/** The explorer's client build. The command line is built apart, by scripts/build.mjs. */
export default defineConfig({
  // Relative addresses: a published site works from any sub-path.
  base: './',
  plugins: [react(), pagePolicy],
  build: {
    outDir: 'dist/explorer',
    emptyOutDir: true,
    // The page's policy has no place for what inlining would make of scripts and styles.
    assetsInlineLimit: 0,
  },
})
