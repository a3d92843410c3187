import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useOpenImport } from '../../app/import-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar, NO_FILTERS, type KeywordFilters } from './filter-bar.tsx'
import { KeywordGrid } from './keyword-grid.tsx'
import classes from './keywords.module.css'
import { ProposalsBar } from './proposals-bar.tsx'
import { TopicHead } from './topic-head.tsx'
import { TopicList } from './topic-list.tsx'

/** An answer takes some 20 ms: the list follows each letter, without one call for each. */
const TYPING_MS = 60

/** Topics at the left, the keywords of one or of all at the right. */
export function KeywordsPage() {
  const { t } = useTranslation('keywords')
  const topics = usePlan((plan) => plan.topics)
  const [params, setParams] = useSearchParams()
  const [filters, setFilters] = useState<KeywordFilters>(NO_FILTERS)
  const [search] = useDebouncedValue(filters.search, TYPING_MS)
  const openImport = useOpenImport()

  const asked = params.get('topic')
  const topic = asked === null ? undefined : topics.get(asked)
  const choose = (id: string | null) =>
    setParams(id === null ? {} : { topic: id }, { replace: true })

  if (topics.size === 0) {
    return (
      <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
        {openImport && <Button onClick={openImport}>{t('app:top.import')}</Button>}
      </EmptyState>
    )
  }

  return (
    <div className={classes.layout}>
      <TopicList chosen={topic?.id ?? null} onChoose={choose} />
      <section className={classes.body} aria-label={t('title')}>
        {topic ? <TopicHead key={topic.id} topic={topic} onGone={choose} /> : <ProposalsBar />}
        <FilterBar
          filters={filters}
          onChange={(patch) => setFilters((before) => ({ ...before, ...patch }))}
        />
        <KeywordGrid filter={{ ...filters, search, topicId: topic?.id ?? null }} />
      </section>
    </div>
  )
}
