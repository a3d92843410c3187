import { Loader } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTestPipe } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Experiment } from '#shared/domain/experiment.ts'
import type { Metric } from '#shared/domain/metric.ts'
import { perDay } from '#shared/results/series.ts'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { firstOrder, ordered, type Order, type ShownRow, shownRows, SORTS } from './result-rows.ts'
import classes from './results-page.module.css'
import { Sparkline } from './sparkline.tsx'
import { useChange } from './use-change.ts'
import { useMetricWords } from './use-metric-words.ts'

const ROW = 36
const PAGE = 10

/** The newest number of every card that has one, beside its strength. */
export function ResultsTable(props: { metric: Metric; experiments: readonly Experiment[] }) {
  const { metric, experiments } = props
  const { t } = useTranslation('results')
  const model = usePlanModel()
  const plan = usePlanContent()
  const { open } = useOpenCard()
  const overview = usePlanQuery(
    ['results-overview', metric],
    ['result', 'card'],
    (client, planId) => client.results.overview({ planId, metric }),
  )
  const [order, setOrder] = useState<Order>(() => firstOrder(metric))
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const rows = useMemo(() => {
    const strengthOf = (id: string) => model.strengthOf(id)?.strength ?? 0
    return ordered(
      shownRows(metric, overview.data ?? [], plan.cards, strengthOf, experiments),
      order,
    )
  }, [experiments, metric, model, order, overview.data, plan])
  const at = Math.max(0, Math.min(active, rows.length - 1))
  const grid = useGridRows({
    scroller,
    count: rows.length,
    activeIndex: at,
    rowHeight: ROW,
    overscan: 8,
  })
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`)?.focus()
  })
  if (!overview.data) return <Loader size="sm" aria-label={t('app:common.loading')} />

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, to))
    wanted.current = true
    setActive(next)
    grid.bringIntoView(next)
  }
  return (
    <div role="table" aria-label={t('page.table')} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          {SORTS.map((by) => {
            const isBy = order.by === by
            const Arrow = order.down ? IconArrowDown : IconArrowUp
            return (
              <div
                key={by}
                role="columnheader"
                data-column={by}
                aria-sort={!isBy ? 'none' : order.down ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => {
                    setOrder({ by, down: isBy ? !order.down : by !== 'card' })
                    setActive(0)
                  }}
                >
                  {t(`column.${by}`)}
                  {isBy && <Arrow size={12} aria-hidden="true" />}
                </button>
              </div>
            )
          })}
          <div role="columnheader" data-column="line">
            {t('column.line')}
          </div>
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: Math.min(rows.length, 14) * ROW + 2 }}
        role="rowgroup"
        onKeyDown={onKeyDown}
      >
        <div style={{ height: grid.height, position: 'relative' }} role="presentation">
          {grid.rows.map(({ index, key, start }) => (
            <Row
              key={key}
              row={rows[index]!}
              metric={metric}
              index={index}
              top={start}
              active={index === at}
              onOpen={() => open(rows[index]!.cardId)}
              onFocus={() => setActive(index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row(props: {
  row: ShownRow
  metric: Metric
  index: number
  top: number
  active: boolean
  onOpen: () => void
  onFocus: () => void
}) {
  const { row, metric, index } = props
  const { card, last, before, currency } = row
  const { t } = useTranslation('results')
  const format = useFormat()
  const words = useMetricWords()
  const change = useChange()
  const moved = before && change(metric, perDay({ metric, ...before }), perDay({ metric, ...last }))
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-row={index}
      data-moment={card.moment}
      style={{ transform: `translateY(${props.top}px)`, height: ROW }}
    >
      <div role="cell" data-column="card">
        <button
          type="button"
          className={classes.title}
          tabIndex={props.active ? 0 : -1}
          dir="auto"
          onClick={props.onOpen}
          onFocus={props.onFocus}
        >
          {short(card.title, 120) || t('board:card.untitled')}
        </button>
        {row.isTried && (
          <span className={classes.tried}>
            <IconTestPipe size={12} aria-hidden="true" /> {t('page.tried')}
          </span>
        )}
      </div>
      <div role="cell" data-column="strength">
        {format.percent(row.strength)}
      </div>
      <div role="cell" data-column="last">
        <b>{words.value(metric, last.value, currency)}</b>
      </div>
      <div
        role="cell"
        data-column="change"
        data-went={moved ? moved.went : undefined}
        title={before ? words.days(before.from, before.to) : undefined}
      >
        {moved ? moved.text : t('page.nothingBefore')}
      </div>
      <div role="cell" data-column="days">
        {words.days(last.from, last.to)}
      </div>
      <div role="cell" data-column="line">
        <Sparkline values={row.line} metric={metric} />
      </div>
    </div>
  )
}
