import { Center, Loader } from '@mantine/core'
import { createElement, lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SystemInfo } from '#shared/contract/system.ts'
import { usePlan, useReviewing } from '../backend/context.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportContext } from './import-context.tsx'
import { MenuCommands } from './menu-commands.tsx'
import { ReviewBanner } from './review-banner.tsx'
import type { View } from './routes.ts'
import classes from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { SystemProvider } from './system-context.tsx'
import { TopBar } from './top-bar.tsx'
import { TopicSide } from './topic-side.tsx'
import { ViewHeading } from './view-heading.tsx'
import { fetchOtherViews, useViewPage } from './view-pages.ts'

const ImportWizard = lazy(async () => ({
  default: (await import('../features/exchange/import-wizard.tsx')).ImportWizard,
}))

/** The window around a plan: sidebar, top bar, the view, and what can be opened from anywhere. */
export function Shell(props: { info: SystemInfo; view: View }) {
  const { t } = useTranslation()
  const [importing, setImporting] = useState<{ files: File[] } | null>(null)
  useEffect(fetchOtherViews, [])
  const reviewing = useReviewing()
  const canWrite = props.info.access === 'write' && !reviewing
  const openFiles = (files: File[]) => setImporting({ files })
  const openImport = () => openFiles([])

  return (
    <SystemProvider info={props.info}>
      <ImportContext value={canWrite ? openImport : null}>
        <a className={classes.skip} href="#main" onClick={focusMain}>
          {t('common.skip')}
        </a>
        <div className={classes.shell}>
          <Sidebar view={props.view} />
          <TopBar onImport={openImport} />
          {reviewing && <ReviewBanner />}
          <main id="main" className={classes.main} tabIndex={-1}>
            <ViewHeading view={props.view} />
            <ErrorBoundary key={props.view}>
              <Page view={props.view} />
            </ErrorBoundary>
          </main>
        </div>
        <TopicSide />
        {canWrite && <FileDrop onFiles={openFiles} />}
        <MenuCommands onImport={canWrite ? openImport : null} />
        {importing && (
          <Suspense fallback={null}>
            <ImportWizard files={importing.files} onClose={() => setImporting(null)} />
          </Suspense>
        )}
      </ImportContext>
    </SystemProvider>
  )
}

function Page(props: { view: View }) {
  const page = useViewPage(props.view)
  const whole = usePlan((plan) => plan.whole)
  // Only the board has something to show for a part of the cards.
  return page && (whole || props.view === 'board') ? createElement(page) : <Waiting />
}

function focusMain(event: React.MouseEvent) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <Center h="100%" aria-busy="true">
      <Loader size="sm" aria-label={t('common.loading')} />
    </Center>
  )
}
