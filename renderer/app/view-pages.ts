import { lazy, type ComponentType } from 'react'
import type { View } from './routes.ts'

type Page = { default: ComponentType }

/** Each view is a script of its own, fetched when it is first wanted. */
const LOADERS: Record<View, () => Promise<Page>> = {
  board: async () => ({ default: (await import('../features/board/board-page.tsx')).BoardPage }),
  coverage: async () => ({
    default: (await import('../features/coverage/coverage-page.tsx')).CoveragePage,
  }),
  keywords: async () => ({
    default: (await import('../features/keywords/keywords-page.tsx')).KeywordsPage,
  }),
  checks: async () => ({
    default: (await import('../features/checkout/checks-page.tsx')).ChecksPage,
  }),
  report: async () => ({
    default: (await import('../features/reports/report-page.tsx')).ReportPage,
  }),
  settings: async () => ({
    default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
  }),
}

export const VIEW_PAGES: Readonly<Record<View, ComponentType>> = {
  board: lazy(LOADERS.board),
  coverage: lazy(LOADERS.coverage),
  keywords: lazy(LOADERS.keywords),
  checks: lazy(LOADERS.checks),
  report: lazy(LOADERS.report),
  settings: lazy(LOADERS.settings),
}

/** Fetches a view's script while the plan is still on its way; a failure shows when it is drawn. */
export function fetchView(view: View): void {
  LOADERS[view]().catch(() => {})
}
