import { Button, Group } from '@mantine/core'
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { useOpenImport } from '../../app/import-context.tsx'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoardGrid } from './board-grid.tsx'
import { NO_FILTER } from './board-filter.ts'
import { BoardUiContext, createBoardUi } from './board-ui.ts'
import { buildView, itemKey, shownTopics } from './board-view.ts'
import classes from './board.module.css'
import { FilterBar } from './filter-bar.tsx'
import { keyAt, neighbour } from './keyboard-moves.ts'
import { useBoardActs } from './use-board-acts.ts'
import { useOpenCard } from './use-open-card.ts'
import { useUndoNotice } from './use-undo-notice.tsx'

const PANEL_WIDTH = 464

const loadPanel = () => import('../cards/card-panel.tsx')
const CardPanel = lazy(async () => ({ default: (await loadPanel()).CardPanel }))

/** The plan at work: four moments as lanes, demand and the workflow as columns. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const model = usePlanModel()
  const canWrite = useCanWrite()
  const acts = useBoardActs()
  const openImport = useOpenImport()
  const undoNotice = useUndoNotice()
  const { cardId, open, close } = useOpenCard()
  const [ui] = useState(createBoardUi)
  const [filter, setFilter] = useState(NO_FILTER)
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const [fresh, setFresh] = useState<string | null>(null)

  useEffect(() => {
    // The board is what was asked for; the panel is what is asked for next.
    const idle = requestIdleCallback(() => void loadPanel().catch(() => {}))
    return () => cancelIdleCallback(idle)
  }, [])

  const plan = usePlan((state) => state)
  const applied = useDeferredValue(filter)
  const topics = useMemo(() => shownTopics(plan.topics, applied), [plan.topics, applied])
  const view = useMemo(
    () => buildView(plan, topics, applied, expanded),
    [plan, topics, applied, expanded],
  )

  const onExpand = useCallback((moment: Moment, on: boolean) => {
    setExpanded((old) => {
      const next = new Set(old)
      if (on) next.add(moment)
      else next.delete(moment)
      return next
    })
  }, [])
  const openNew = useCallback(
    (id: string) => {
      setFresh(id)
      open(id)
    },
    [open],
  )
  const newCard = useCallback(
    async (moment: Moment, columnId: string | undefined) => {
      if (!columnId) return
      const card = await acts.createCard({ kind: 'guide', title: '', moment }, columnId)
      if (card) openNew(card.id)
    },
    [acts, openNew],
  )
  const remove = useCallback(
    async (id: string) => {
      const title = model.state().cards.get(id)?.title ?? ''
      const at = view.positions.get(itemKey('card', id))
      const next = at && (neighbour(view, at, 'down') ?? neighbour(view, at, 'up'))
      const key = next ? keyAt(view, next) : null
      ui.set({ focused: key, wanted: key })
      if (await acts.removeCard(id)) undoNotice(id, title)
    },
    [acts, model, ui, undoNotice, view],
  )
  const closePanel = useCallback(() => {
    const key = cardId && itemKey('card', cardId)
    setFresh(null)
    close()
    if (key) ui.set({ focused: key, wanted: key })
  }, [cardId, close, ui])

  const firstColumn = plan.columns[0]?.id
  const newInFirst = useCallback(() => void newCard('know', firstColumn), [newCard, firstColumn])
  const empty = plan.cards.size === 0 && plan.topics.size === 0
  const opened = cardId !== null && plan.cards.has(cardId) ? cardId : null

  return (
    <BoardUiContext value={ui}>
      <div className={classes.page}>
        {empty ? (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {canWrite && (
              <Group gap="sm">
                {openImport && <Button onClick={openImport}>{t('app:top.import')}</Button>}
                <Button variant="default" onClick={newInFirst}>
                  {t('empty.card')}
                </Button>
              </Group>
            )}
          </EmptyState>
        ) : (
          <>
            <FilterBar
              filter={filter}
              onChange={setFilter}
              onOpenCard={open}
              onNewCard={canWrite ? newInFirst : null}
            />
            <BoardGrid
              view={view}
              acts={acts}
              expanded={expanded}
              openCard={opened}
              roomRight={opened ? PANEL_WIDTH : 0}
              onExpand={onExpand}
              onOpenCard={open}
              onStarted={openNew}
              onNewCard={(moment, columnId) => void newCard(moment, columnId)}
              onRemove={(id) => void remove(id)}
            />
          </>
        )}
        {opened !== null && (
          <Suspense fallback={null}>
            <CardPanel
              key={opened}
              cardId={opened}
              width={PANEL_WIDTH}
              startAtTitle={fresh === opened}
              onClose={closePanel}
              onRemove={() => {
                close()
                void remove(opened)
              }}
            />
          </Suspense>
        )}
      </div>
    </BoardUiContext>
  )
}
