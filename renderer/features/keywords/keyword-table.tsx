import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { BulkBar } from './bulk-bar.tsx'
import classes from './keywords.module.css'
import { momentOfKey } from './moment-key.ts'
import { useKeywords, type KeywordFilter } from './use-keywords.ts'

const ROW = 32

/** A virtual table of keywords with bulk edits: 1–4 set the moment of the chosen ones, 0 unclear. */
export function KeywordTable(props: KeywordFilter) {
  const { t } = useTranslation('keywords')
  const canWrite = useCanWrite()
  const act = useAct()
  const list = useKeywords(props)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: list.keywords.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 16,
  })

  const { topicId, search, moment } = props
  useEffect(() => setChosen(new Set()), [topicId, search, moment])

  const items = rows.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > list.keywords.length - 100) {
      void fetchNextPage()
    }
  }, [fetchNextPage, hasNextPage, isFetchingNextPage, lastShown, list.keywords.length])

  const toggle = (id: string) =>
    setChosen((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const setMoment = async (next: Moment | null) => {
    if (chosen.size === 0) return
    const done = await act((client, planId) =>
      client.keywords.setMoment({ planId, keywordIds: [...chosen], moment: next }),
    )
    if (done) setChosen(new Set())
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!canWrite || event.ctrlKey || event.metaKey || event.altKey) return
    const key = momentOfKey(event.key)
    if (key === undefined) return
    event.preventDefault()
    void setMoment(key)
  }

  return (
    <>
      <BulkBar
        total={list.total}
        chosen={chosen}
        onMoment={(next) => void setMoment(next)}
        onDone={() => setChosen(new Set())}
      />
      <div
        ref={scroller}
        className={classes.grid}
        role="table"
        aria-label={t('title')}
        aria-rowcount={list.total + 1}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={classes.gridHead} role="row" aria-rowindex={1}>
          <span role="columnheader">
            <Checkbox
              aria-label={t('chooseAll')}
              disabled={!canWrite || list.keywords.length === 0}
              checked={chosen.size > 0 && chosen.size === list.keywords.length}
              indeterminate={chosen.size > 0 && chosen.size < list.keywords.length}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? new Set(list.keywords.map((k) => k.id)) : new Set(),
                )
              }
            />
          </span>
          <span role="columnheader">{t('column.phrase')}</span>
          <span role="columnheader" className={classes.right}>
            {t('column.volume')}
          </span>
          <span role="columnheader">{t('column.moment')}</span>
          <span role="columnheader">{t('column.cue')}</span>
          <span role="columnheader">{t('column.topic')}</span>
          <span role="columnheader">{t('column.market')}</span>
          <span role="columnheader">{t('column.source')}</span>
        </div>
        {list.isSuccess && list.keywords.length === 0 && (
          <p className={classes.nothing}>{t('nothing')}</p>
        )}
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map((row) => {
            const keyword = list.keywords[row.index]!
            return (
              <KeywordRow
                key={keyword.id}
                keyword={keyword}
                index={row.index}
                top={row.start}
                chosen={chosen.has(keyword.id)}
                onToggle={canWrite ? () => toggle(keyword.id) : null}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

function KeywordRow(props: {
  keyword: Keyword
  index: number
  top: number
  chosen: boolean
  onToggle: (() => void) | null
}) {
  const { keyword } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topicTitle = usePlan((plan) => plan.topics.get(keyword.topicId)?.title ?? '')
  const cue = keyword.confirmed ? t('byHand') : keyword.cue
  const source = keyword.sources.at(-1)
  return (
    <div
      className={classes.gridRow}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.chosen}
      style={{ height: ROW, transform: `translateY(${props.top}px)` }}
    >
      <span role="cell">
        <Checkbox
          aria-label={t('choose', { phrase: keyword.phrase })}
          checked={props.chosen}
          disabled={props.onToggle === null}
          onChange={() => props.onToggle?.()}
        />
      </span>
      <span role="cell" title={keyword.phrase}>
        {keyword.phrase}
      </span>
      <span role="cell" className={classes.right}>
        {format.volume(keyword.volume) ?? t('unknown')}
      </span>
      <span role="cell" className={classes.moment} data-moment={keyword.moment ?? 'none'}>
        {t(`app:moment.${keyword.moment ?? 'none'}`)}
      </span>
      <span role="cell" title={cue}>
        {cue}
      </span>
      <span role="cell" title={topicTitle}>
        {topicTitle}
      </span>
      <span role="cell">{keyword.market}</span>
      <span role="cell" title={source ? `${source.tool} · ${source.file}` : undefined}>
        {source && t(`import:tools.${source.tool}`, { defaultValue: source.tool })}
      </span>
    </div>
  )
}
