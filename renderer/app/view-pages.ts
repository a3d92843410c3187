import { useEffect, useReducer, useState, type ComponentType } from 'react'
import { ALL_VIEWS, type View } from './routes.ts'

/** Each view is a script of its own, fetched when it is first wanted. */
const LOADERS: Record<View, () => Promise<ComponentType>> = {
  board: async () => (await import('../features/board/board-page.tsx')).BoardPage,
  table: async () => (await import('../features/table/table-page.tsx')).TablePage,
  calendar: async () => (await import('../features/calendar/calendar-page.tsx')).CalendarPage,
  coverage: async () => (await import('../features/coverage/coverage-page.tsx')).CoveragePage,
  'what-if': async () => (await import('../features/what-if/what-if-page.tsx')).WhatIfPage,
  results: async () => (await import('../features/results/results-page.tsx')).ResultsPage,
  keywords: async () => (await import('../features/keywords/keywords-page.tsx')).KeywordsPage,
  playbook: async () => (await import('../features/playbook/playbook-page.tsx')).PlaybookPage,
  messages: async () => (await import('../features/messages/messages-page.tsx')).MessagesPage,
  setup: async () => (await import('../features/setup/setup-page.tsx')).SetupPage,
  checks: async () => (await import('../features/checkout/checks-page.tsx')).ChecksPage,
  creators: async () => (await import('../features/creators/creators-page.tsx')).CreatorsPage,
  report: async () => (await import('../features/reports/report-page.tsx')).ReportPage,
  settings: async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
  journeys: async () => (await import('../features/journeys/journeys-page.tsx')).JourneysPage,
  places: async () => (await import('../features/places/places-page.tsx')).PlacesPage,
  methodology: async () =>
    (await import('../features/methodology/methodology-page.tsx')).MethodologyPage,
  trash: async () => (await import('../features/trash/trash-page.tsx')).TrashPage,
}

const loaded = new Map<View, ComponentType>()

async function loadView(view: View): Promise<void> {
  loaded.set(view, await LOADERS[view]())
}

/** Fetches a view's script while the plan is still on its way; a failure shows when it is drawn. */
export function fetchView(view: View): void {
  loadView(view).catch(() => {})
}

/**
 * Fetches the views that are not there yet, each when the window has nothing better to do: all at
 * once would keep the first click waiting.
 */
export function fetchOtherViews(): () => void {
  const rest = [...ALL_VIEWS]
  let left = false
  let idle = 0
  const next = () => {
    idle = requestIdleCallback(() => {
      const view = rest.shift()
      if (view === undefined) return
      const on = () => void (left || next())
      loadView(view).then(on, on)
    })
  }
  next()
  return () => {
    left = true
    cancelIdleCallback(idle)
  }
}

/**
 * The page of a view; `null` while its script is on its way. Not `lazy`: React holds a revealed
 * boundary back for 300 ms after it showed a fallback, which a view on this machine never needs.
 *
 * @throws what fetching the script failed with, for the error boundary around
 */
export function useViewPage(view: View): ComponentType | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const [failure, setFailure] = useState<{ view: View; error: unknown } | null>(null)
  const page = loaded.get(view) ?? null
  useEffect(() => {
    if (loaded.has(view)) return
    let left = false
    loadView(view).then(
      () => !left && drawAgain(),
      (error: unknown) => !left && setFailure({ view, error }),
    )
    return () => {
      left = true
    }
  }, [view])
  if (!page && failure?.view === view) throw failure.error
  return page
}
