import { Button, Center, Loader } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useClient, PlanProvider } from '../backend/context.tsx'
import { errorSentence } from '../backend/error-sentence.ts'
import { followPlan } from '../backend/follow-plan.ts'
import { keepFresh } from '../backend/plan-query.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { afterPaint } from '../ui/use-after-paint.ts'
import { planQuery } from './plan-query.ts'
import { useReviewMode } from './review-mode.ts'
import { isView } from './routes.ts'
import { Shell } from './shell.tsx'
import { SystemProvider } from './system-context.tsx'
import { fetchView } from './view-pages.ts'

const Presentation = lazy(async () => ({
  default: (await import('../features/present/presentation.tsx')).Presentation,
}))

/** Loads a plan once, then keeps it in step through the change feed while it is on screen. */
export function OpenPlan(props: { planId: string; view: string }) {
  const { planId } = props
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation()
  const view = isView(props.view) ? props.view : 'board'
  const presents = props.view === 'present'
  useEffect(() => (presents ? undefined : fetchView(view)), [presents, view])
  const opened = useQuery(planQuery(client, planId, presents ? 'present' : view))
  const reviewing = useReviewMode(planId)

  const model = opened.data?.model
  useEffect(() => {
    if (!model) return
    const leaving = new AbortController()
    const stopWaiting = afterPaint(() => void followPlan(client, planId, model, leaving.signal))
    const stopKeeping = keepFresh(queries, planId, model)
    return () => {
      stopWaiting()
      stopKeeping()
      leaving.abort()
    }
  }, [client, queries, planId, model])
  const whole = useSyncExternalStore(model?.subscribe ?? never, () => model?.state().whole ?? false)
  useEffect(() => {
    if (!model || !whole) return
    const idle = requestIdleCallback(() => model.prepare())
    return () => cancelIdleCallback(idle)
  }, [model, whole])

  if (opened.isError) {
    return (
      <EmptyState title={t('error.plan')} hint={errorSentence(opened.error, t)}>
        <Button component={Link} href="/plans">
          {t('nav.plans')}
        </Button>
      </EmptyState>
    )
  }
  if (!opened.data || (presents && !whole)) return <Opening />
  const { info, model: plan } = opened.data
  if (presents) {
    return (
      <PlanProvider planId={planId} model={plan} reviewing>
        <SystemProvider info={info}>
          <Suspense fallback={<Opening />}>
            <Presentation />
          </Suspense>
        </SystemProvider>
      </PlanProvider>
    )
  }
  return (
    <PlanProvider planId={planId} model={plan} reviewing={reviewing}>
      <Shell info={info} view={view} />
    </PlanProvider>
  )
}

function Opening() {
  const { t } = useTranslation()
  return (
    <Center h="100%" aria-busy="true">
      <Loader size="sm" aria-label={t('connection.connecting')} />
    </Center>
  )
}

const never = () => () => {}
