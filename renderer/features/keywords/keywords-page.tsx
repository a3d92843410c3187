import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import { useOpenImport } from '../../app/import-context.tsx'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar, NO_FILTERS, type KeywordFilters } from './filter-bar.tsx'
import { KeywordGrid } from './keyword-grid.tsx'
import classes from './keywords.module.css'
import { ProposalsBar } from './proposals-bar.tsx'
import { SaidProvider } from './said.tsx'
import { TopicHead } from './topic-head.tsx'
import { TopicList } from './topic-list.tsx'
import { useOpenCount, waiting } from './use-open-count.ts'

/** An answer takes some 20 ms: the list follows each letter, without one call for each. */
const TYPING_MS = 60

/** Topics at the left, the keywords of one or of all at the right. */
export function KeywordsPage() {
  const { t } = useTranslation('keywords')
  const topics = usePlan((plan) => plan.topics)
  const [location, navigate] = useLocation()
  const [params] = useSearchParams()
  const [filters, setFilters] = useState<KeywordFilters>(NO_FILTERS)
  const [search] = useDebouncedValue(filters.search, TYPING_MS)
  const [isQueue, setQueue] = useState(false)
  const openImport = useOpenImport()

  const asked = params.get('topic')
  const topic = asked === null ? undefined : topics.get(asked)
  // `useSearchParams` cannot empty the search of a hash address; a bare `?` can.
  const choose = (id: string | null) =>
    navigate(`${location}?${id === null ? '' : new URLSearchParams({ topic: id })}`, {
      replace: true,
    })

  if (topics.size === 0) {
    return (
      <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
        {openImport && <Button onClick={openImport}>{t('app:top.import')}</Button>}
      </EmptyState>
    )
  }

  const asks: KeywordFilter = { ...filters, search, topicId: topic?.id ?? null }
  return (
    <SaidProvider>
      <div className={classes.layout}>
        <TopicList chosen={topic?.id ?? null} market={filters.market} onChoose={choose} />
        <section className={classes.body} aria-label={t('title')}>
          {topic ? (
            <TopicHead key={topic.id} topic={topic} onGone={choose} />
          ) : (
            !isQueue && <ProposalsBar />
          )}
          <FilterBar
            filters={filters}
            isQueue={isQueue}
            onChange={(patch) => setFilters((before) => ({ ...before, ...patch }))}
          >
            {!isQueue && <OpenQueue filter={asks} onOpen={() => setQueue(true)} />}
          </FilterBar>
          <KeywordGrid
            filter={isQueue ? waiting(asks) : asks}
            onLeaveQueue={isQueue ? () => setQueue(false) : null}
          />
        </section>
      </div>
    </SaidProvider>
  )
}

/** The way into the queue of what waits for a decision; not there while nothing does. */
function OpenQueue(props: { filter: KeywordFilter; onOpen: () => void }) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const canWrite = useCanWrite()
  const count = useOpenCount(props.filter)
  if (!canWrite || count === 0) return null
  return (
    <Button className={classes.push} variant="light" onClick={props.onOpen}>
      {t('triage.open', { count, shown: format.whole(count) })}
    </Button>
  )
}
