import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/choices.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserEffects } from './data.ts'
import { watchRebuilds } from './live.ts'
import { createStore } from './store.ts'
import { applyTheme } from './theme.ts'
import { watchVisits } from './visits.ts'

const store = createStore(browserEffects, location.hash)
applyTheme(store.get().theme)
store.subscribe(() => applyTheme(store.get().theme))
const howLeft = watchVisits()
addEventListener('hashchange', () => store.arrive(location.hash, howLeft()))
void store.loadAtlas()
watchRebuilds({
  onRebuilt: () => void store.reload(),
  onPage: (page) => void store.reloadShard(page),
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
}
