import { Center, Loader } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useClient } from '../backend/context.tsx'
import { planPath, rememberedPlan } from './routes.ts'

/** Picks where to begin: the plan open last, else the newest, else the sample. */
export function StartPage() {
  const client = useClient()
  const [, navigate] = useLocation()
  const { t } = useTranslation()

  useEffect(() => {
    let left = false
    async function begin() {
      const plans = (await client.plans.list()).filter((plan) => plan.trouble !== 'damaged')
      const last = rememberedPlan()
      const newest = plans.toSorted((a, b) => b.changedAt - a.changedAt)[0]
      const known = plans.find((plan) => plan.id === last) ?? newest
      const planId = known?.id ?? (await client.plans.openSample()).planId
      if (!left) navigate(planPath(planId, 'board'), { replace: true })
    }
    begin().catch(() => {
      if (!left) navigate('/plans', { replace: true })
    })
    return () => {
      left = true
    }
  }, [client, navigate])

  return (
    <Center h="100%" aria-busy="true">
      <Loader size="sm" aria-label={t('connection.connecting')} />
    </Center>
  )
}
