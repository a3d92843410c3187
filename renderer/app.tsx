import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ConnectionScreen } from './app/connection-screen.tsx'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { OpenPlan } from './app/open-plan.tsx'
import { StartPage } from './app/start-page.tsx'

const PlansPage = lazy(async () => ({ default: (await import('./app/plans-page.tsx')).PlansPage }))

/** Where the window is stands in the address' hash: `#/plans`, `#/plan/<id>/<view>`. */
export function App() {
  return (
    <>
      <Router hook={useHashLocation}>
        <ErrorBoundary>
          <Switch>
            <Route path="/plans">
              <Suspense fallback={null}>
                <PlansPage />
              </Suspense>
            </Route>
            <Route path="/plan/:planId/:view">
              {(params) => (
                <OpenPlan
                  key={params.planId}
                  planId={decodeURIComponent(params.planId)}
                  view={params.view}
                />
              )}
            </Route>
            <Route>
              <StartPage />
            </Route>
          </Switch>
        </ErrorBoundary>
      </Router>
      <ConnectionScreen />
    </>
  )
}
