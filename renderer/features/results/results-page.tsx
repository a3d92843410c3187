import { Button, Loader, Select } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Metric, METRICS } from '#shared/domain/metric.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlanExperiments } from './plan-experiments.tsx'
import classes from './results-page.module.css'
import { ResultsTable } from './results-table.tsx'
import { useMetricWords } from './use-metric-words.ts'

const PagesImport = lazy(async () => ({
  default: (await import('./pages-import.tsx')).PagesImport,
}))

/** What the plan's cards brought, beside how strong they are, and what was tried and learnt. */
export function ResultsPage() {
  const { t } = useTranslation('results')
  const words = useMetricWords()
  const canWrite = useCanWrite()
  const [chosen, setChosen] = useState<Metric | null>(null)
  const [importing, setImporting] = useState(false)
  const metrics = usePlanQuery(['result-metrics'], ['result', 'card'], (client, planId) =>
    client.results.metrics({ planId }),
  )
  const tried = usePlanQuery(['experiments'], ['experiment', 'result', 'card'], (client, planId) =>
    client.experiments.list({ planId }),
  )
  if (!metrics.data || !tried.data) {
    return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  }
  const measured = METRICS.flatMap(
    (metric) => metrics.data.find((one) => one.metric === metric) ?? [],
  )
  const most = measured.toSorted((a, b) => b.cards - a.cards)[0]?.metric ?? null
  const metric = measured.find((one) => one.metric === chosen)?.metric ?? most
  const load = canWrite && (
    <Button
      size="xs"
      leftSection={<IconUpload size={14} aria-hidden="true" />}
      onClick={() => setImporting(true)}
    >
      {t('import.open')}
    </Button>
  )
  const choose = metric && (
    <Select
      size="xs"
      w={260}
      aria-label={t('form.metric')}
      allowDeselect={false}
      data={measured.map((one) => ({
        value: one.metric,
        label: t('metricOf', { metric: words.name(one.metric), count: one.cards }),
      }))}
      value={metric}
      onChange={(value) => setChosen(METRICS.find((one) => one === value) ?? null)}
    />
  )
  return (
    <>
      {metric === null && tried.data.experiments.length === 0 ? (
        <EmptyState title={t('page.empty')} hint={t('page.emptyHint')}>
          {load}
        </EmptyState>
      ) : (
        <Page>
          <div className={classes.bar}>
            <p>{t('page.intro')}</p>
            {load}
          </div>
          <Panel title={t('page.table')} aside={choose ?? undefined}>
            {metric === null ? (
              <p className={classes.quiet}>{t('page.noNumbers')}</p>
            ) : (
              <ResultsTable key={metric} metric={metric} experiments={tried.data.experiments} />
            )}
          </Panel>
          <PlanExperiments {...tried.data} />
        </Page>
      )}
      {importing && (
        <Suspense fallback={null}>
          <PagesImport onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}
