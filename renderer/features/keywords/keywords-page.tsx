import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useOpenImport } from '../../app/import-context.tsx'
import { KeywordTable } from './keyword-table.tsx'
import classes from './keywords.module.css'
import { TopicHead } from './topic-head.tsx'
import { TopicList } from './topic-list.tsx'
import type { MomentFilter } from './use-keywords.ts'

const TYPING_MS = 150
const FILTERS: readonly MomentFilter[] = ['any', ...MOMENTS, 'unclear']

/** Topics at the left, the keywords of one or of all at the right. */
export function KeywordsPage() {
  const { t } = useTranslation('keywords')
  const topics = usePlan((plan) => plan.topics)
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const [moment, setMoment] = useState<MomentFilter>('any')
  const [settledSearch] = useDebouncedValue(search, TYPING_MS)
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
        {topic && <TopicHead key={topic.id} topic={topic} onGone={choose} />}
        <div className={classes.filters}>
          <TextInput
            type="search"
            w={260}
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('filter')}
            value={moment}
            onChange={(value) => setMoment(value)}
            data={FILTERS.map((value) => ({ value, label: filterLabel(value) }))}
          />
        </div>
        <KeywordTable topicId={topic?.id ?? null} search={settledSearch} moment={moment} />
      </section>
    </div>
  )

  function filterLabel(value: MomentFilter): string {
    if (value === 'any') return t('all')
    return t(`app:moment.${value === 'unclear' ? 'none' : value}`)
  }
}
