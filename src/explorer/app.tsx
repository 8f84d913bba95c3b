import { type ReactElement, Suspense } from 'react'
import { LookupContext, StoreContext, useExplorer, useStore } from './context.ts'
import { Guard } from './parts/guard.tsx'
import { Header } from './parts/header.tsx'
import { Failed, Loading } from './parts/notice.tsx'
import { SkipLinks } from './parts/skipLinks.tsx'
import { PageTitle } from './parts/title.tsx'
import type { Store } from './store.ts'
import { PRODUCT, TEXT } from './strings.ts'
import { placeOf } from './url.ts'
import { View } from './view.tsx'

export function App({ store }: { store: Store }): ReactElement {
  return (
    <StoreContext value={store}>
      <SkipLinks />
      <Header />
      <main id="main" tabIndex={-1}>
        <Place />
      </main>
    </StoreContext>
  )
}

function Place(): ReactElement {
  const store = useStore()
  const route = useExplorer((state) => state.route)
  const atlas = useExplorer((state) => state.atlas)
  if (atlas.state === 'failed') {
    return (
      <div className="page">
        <PageTitle name={PRODUCT} />
        <Failed failure={atlas.failure} onRetry={() => void store.loadAtlas()} />
      </div>
    )
  }
  if (atlas.state === 'loading') return <Loading what={TEXT.whole} arrived={atlas.arrived} />
  if (atlas.state !== 'ready') return <Loading what={TEXT.whole} />
  return (
    <LookupContext value={atlas.value}>
      <Guard place={placeOf(route)}>
        <Suspense fallback={<Loading what={TEXT.page} />}>
          <View route={route} />
        </Suspense>
      </Guard>
    </LookupContext>
  )
}
