import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewOptions } from '#shared/domain/view.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { firstDayOfWeek } from '../../i18n/regional.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { CardsFrame, PANEL_WIDTH } from '../views/cards-frame.tsx'
import { FilterBar } from '../views/filter-bar.tsx'
import { matcherIn } from '../views/filter-context.ts'
import { createSelection } from '../views/selection.ts'
import { useBulkActs } from '../views/use-bulk-acts.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import { useView } from '../views/use-view.ts'
import { CardTable, type CardTableHandle } from './card-table.tsx'
import { ColumnMenu, widthOf } from './column-menu.tsx'
import { GROUPINGS, tableOptions } from './table-options.ts'
import { closedKey, rowsOf, sortCards } from './table-rows.ts'
import { useCardWords } from './use-card-words.ts'

/** All cards of the plan as a table: columns of one's choice, sorted, grouped, edited where they stand. */
export function TablePage() {
  const { t } = useTranslation('table')
  const canWrite = useCanWrite()
  const locale = useLocale()
  const model = usePlanModel()
  const plan = usePlanContent()
  const bulk = useBulkActs()
  const acts = useCardActs()
  const { cardId, open, close } = useOpenCard()
  const [selection] = useState(createSelection)
  const [fresh, setFresh] = useState<string | null>(null)
  const handle = useView('table')
  const { setOptions } = handle
  const options = useMemo(() => tableOptions(handle.options), [handle.options])
  const words = useCardWords()
  const table = useRef<CardTableHandle>(null)

  const filter = useDeferredValue(handle.filter)
  const cards = useMemo(
    () => [...plan.cards.values()].filter(matcherIn(plan, model, filter)),
    [filter, model, plan],
  )
  const sorted = useMemo(
    () => sortCards(cards, options.sort, words.values),
    [cards, options.sort, words],
  )
  const rows = useMemo(
    () =>
      rowsOf(sorted, options.group, options.closed, {
        values: words.values,
        firstDay: firstDayOfWeek(locale),
      }),
    [locale, options.closed, options.group, sorted, words],
  )
  useEffect(() => {
    if (selection.ids().size === 0) return
    const shown = new Set(rows.map(({ id }) => id))
    selection.keep((id) => shown.has(id))
  }, [rows, selection])

  const change = useCallback((part: object) => setOptions(part as ViewOptions), [setOptions])
  const focusTable = useCallback(() => table.current?.focus(), [])
  const remove = useRemoveCards(acts, bulk, focusTable)
  const closeGroup = (key: string, isClosed: boolean) => {
    const name = closedKey(options.group, key)
    const others = [...options.closed].filter((one) => one !== name)
    change({ closed: isClosed ? [...others, name] : others })
  }
  const newCard = async () => {
    const card = await acts.create({ kind: 'guide', title: '', moment: 'know' })
    if (!card) return
    setFresh(card.id)
    open(card.id)
  }
  const closePanel = () => {
    const was = cardId
    setFresh(null)
    close()
    if (was !== null) table.current?.goTo(was)
  }
  const isOpen = cardId !== null && plan.cards.has(cardId)

  return (
    <CardsFrame
      selection={selection}
      bulk={bulk}
      cardId={cardId}
      startAtTitle={cardId !== null && fresh === cardId}
      onFocusPage={focusTable}
      onClose={closePanel}
      onRemove={(id) => {
        close()
        void remove([id])
      }}
    >
      <FilterBar
        view={handle}
        canWrite={canWrite}
        counts={t('views:filter.cards', { count: cards.length })}
      >
        <Select
          aria-label={t('group.label')}
          allowDeselect={false}
          w={150}
          flex="none"
          data={GROUPINGS.map((value) => ({ value, label: t(`group.${value}`) }))}
          value={options.group}
          onChange={(group) => group !== null && change({ group })}
        />
        <ColumnMenu
          options={options}
          onShow={(id, isShown) =>
            change({
              shown: options.order.filter((one) => (one === id ? isShown : options.shown.has(one))),
            })
          }
          onOrder={(order) => change({ order: [...order] })}
          onWidth={(id, by) =>
            change({ widths: { ...options.widths, [id]: widthOf(id, options) + by } })
          }
          onReset={() => change({ order: [], shown: [], widths: {} })}
        />
        {canWrite && (
          <Button
            variant="default"
            flex="none"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => void newCard()}
          >
            {t('board:filter.newCard')}
          </Button>
        )}
      </FilterBar>
      <p id="table-keys" className="ms-visually-hidden">
        {t('keys')}
      </p>
      <div
        style={{
          display: 'flex',
          flex: 1,
          minHeight: 0,
          flexDirection: 'column',
          marginInlineEnd: isOpen ? PANEL_WIDTH : 0,
        }}
      >
        <CardTable
          ref={table}
          rows={rows}
          words={words}
          options={options}
          acts={acts}
          openCard={isOpen ? cardId : null}
          onOptions={change}
          onOpenCard={open}
          onRemove={(ids) => void remove(ids)}
          onCloseGroup={closeGroup}
        />
      </div>
    </CardsFrame>
  )
}
