import { Button, Select } from '@mantine/core'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewOptions } from '#shared/domain/view.ts'
import { firstDayOfWeek } from '../../i18n/regional.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useReschedule } from '../series/use-reschedule.tsx'
import { CardsPage } from '../views/cards-page.tsx'
import { useAskingRemove } from '../views/use-asking-remove.tsx'
import { useCardsPage, useKeepSelected } from '../views/use-cards-page.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import { CardTable, type CardTableHandle } from './card-table.tsx'
import { ColumnMenu, widthOf } from './column-menu.tsx'
import { GROUPINGS, tableOptions } from './table-options.ts'
import { closedKey, rowsOf, sortCards } from './table-rows.ts'
import { useCardWords } from './use-card-words.ts'

/** All cards of the plan as a table: columns of one's choice, sorted, grouped, edited where they stand. */
export function TablePage() {
  const { t } = useTranslation('table')
  const locale = useLocale()
  const page = useCardsPage('table')
  const { cards, acts, selection, view } = page
  const { setOptions } = view
  const options = useMemo(() => tableOptions(view.options), [view.options])
  const words = useCardWords()
  const table = useRef<CardTableHandle>(null)

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
  useKeepSelected(selection, rows)

  const change = useCallback((part: object) => setOptions(part as ViewOptions), [setOptions])
  const focusTable = useCallback(() => table.current?.focus(), [])
  const remove = useRemoveCards(acts, page.bulk, focusTable)
  const removing = useAskingRemove((ids) => void remove(ids), focusTable)
  const due = useReschedule(acts)
  const closeGroup = (key: string, isClosed: boolean) => {
    const name = closedKey(options.group, key)
    const others = [...options.closed].filter((one) => one !== name)
    change({ closed: isClosed ? [...others, name] : others })
  }

  return (
    <CardsPage
      page={page}
      onFocus={focusTable}
      onClosed={(cardId) => table.current?.goTo(cardId)}
      onRemove={(ids) => void remove(ids)}
      tools={
        <>
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
                shown: options.order.filter((one) =>
                  one === id ? isShown : options.shown.has(one),
                ),
              })
            }
            onOrder={(order) => change({ order: [...order] })}
            onWidth={(id, by) =>
              change({ widths: { ...options.widths, [id]: widthOf(id, options) + by } })
            }
            onReset={() => change({ order: [], shown: [], widths: {} })}
          />
        </>
      }
    >
      <p id="table-keys" className="ms-visually-hidden">
        {t('keys')}
      </p>
      <div
        style={{
          display: 'flex',
          flex: 1,
          minHeight: 0,
          flexDirection: 'column',
          marginInlineEnd: page.covered,
        }}
      >
        {page.plan.cards.size === 0 ? (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {page.canWrite && (
              <Button onClick={() => void page.create()}>{t('board:empty.card')}</Button>
            )}
          </EmptyState>
        ) : (
          <CardTable
            ref={table}
            rows={rows}
            words={words}
            options={options}
            acts={acts}
            openCard={page.openId}
            onOptions={change}
            onOpenCard={page.open}
            onRemove={removing.remove}
            onDue={due.reschedule}
            onCloseGroup={closeGroup}
          />
        )}
      </div>
      {due.dialog}
      {removing.dialog}
    </CardsPage>
  )
}
