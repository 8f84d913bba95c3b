import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The explorer's client build. The command line is built apart, by scripts/build.mjs. */
export default defineConfig({
  // Relative addresses: a published site works from any sub-path.
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist/explorer',
    emptyOutDir: true,
    // The page's policy has no place for what inlining would make of scripts and styles.
    assetsInlineLimit: 0,
  },
})
