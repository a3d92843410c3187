import { Button, FileButton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useClient } from '../backend/context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusWasLost } from './keep-focus.ts'
import { LanguageMenu } from './language-menu.tsx'
import { AppCommands } from './menu-commands.tsx'
import { NewPlanDialog } from './new-plan-dialog.tsx'
import { PlanItem } from './plan-item.tsx'
import classes from './plans-page.module.css'
import { planPath, type View } from './routes.ts'
import { useTell } from './use-tell.ts'

function focusOnArrival(heading: HTMLElement | null) {
  if (heading && focusWasLost()) heading.focus()
}

/** The library: every plan in it, and the ways to start one. */
export function PlansPage() {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [, navigate] = useLocation()
  const [creating, setCreating] = useState(false)
  const plans = useQuery({
    queryKey: ['plans'],
    queryFn: () => client.plans.list(),
    gcTime: 0,
    staleTime: 0,
  })
  const info = useQuery({ queryKey: ['info'], queryFn: () => client.system.info() })
  const canWrite = info.data?.access === 'write'

  const open = (planId: string, view: View = 'board') => navigate(planPath(planId, view))
  const openSample = () => tell(async () => open((await client.plans.openSample()).planId))
  const openFile = (file: File | null) => {
    if (file) tell(async () => open((await client.plans.importJson({ file })).planId))
  }

  return (
    <main className={classes.page}>
      <div className={classes.inner}>
        <div className={classes.brand}>
          <img src="./favicon.svg" alt="" />
          {t('name')}
        </div>
        <div className={classes.head}>
          <Title order={1} tabIndex={-1} ref={focusOnArrival}>
            {t('plans.title')}
          </Title>
          <LanguageMenu canKeep={canWrite} />
          {canWrite && (
            <>
              <FileButton onChange={openFile} accept="application/json,.json">
                {(props) => (
                  <Button variant="default" {...props}>
                    {t('plans.openFile')}
                  </Button>
                )}
              </FileButton>
              <Button variant="default" onClick={openSample}>
                {t('plans.openSample')}
              </Button>
              <Button onClick={() => setCreating(true)}>{t('plans.new')}</Button>
            </>
          )}
        </div>
        {plans.data?.length === 0 && (
          <EmptyState title={t('plans.empty')} hint={t('plans.emptyHint')} />
        )}
        {plans.data && plans.data.length > 0 && (
          <ul className={classes.list}>
            {plans.data.map((plan) => (
              <PlanItem
                key={plan.id}
                plan={plan}
                canWrite={canWrite}
                onChanged={() => void plans.refetch()}
              />
            ))}
          </ul>
        )}
        {info.data && (
          <p className={classes.foot}>{t('plans.library', { folder: info.data.libraryFolder })}</p>
        )}
      </div>
      <AppCommands canWrite={canWrite} />
      {creating && <NewPlanDialog onClose={() => setCreating(false)} onCreated={open} />}
    </main>
  )
}
