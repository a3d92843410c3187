import { Button, Center, Group, Loader } from '@mantine/core'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNoFilter, type CardFilter } from '#shared/domain/card-filter.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useOpenImport } from '../../app/import-context.tsx'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CardsFrame, PANEL_WIDTH } from '../views/cards-frame.tsx'
import { FilterBar } from '../views/filter-bar.tsx'
import { keepsTopic, matcherIn } from '../views/filter-context.ts'
import { createSelection } from '../views/selection.ts'
import { useBulkActs } from '../views/use-bulk-acts.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { useOpenTopic } from '../views/use-open-topic.ts'
import { useAskingRemove } from '../views/use-asking-remove.tsx'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import { useView } from '../views/use-view.ts'
import { BoardGrid } from './board-grid.tsx'
import { boardOptions, withLane } from './board-options.ts'
import { BoardTools } from './board-tools.tsx'
import { BoardUiContext, createBoardUi } from './board-ui.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { type BoardView, buildView, idOf, itemKey, shownCards, shownTopics } from './board-view.ts'
import { keyAt, stayingNeighbour } from './keyboard-moves.ts'
import { useBoardActs } from './use-board-acts.ts'
import { TalkCounts } from './talk-counts.tsx'
import { withOrWithout } from './with-or-without.ts'

/** The plan at work: four moments as lanes, demand and the workflow as columns. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const model = usePlanModel()
  const canWrite = useCanWrite()
  const bulk = useBulkActs()
  const cardActs = useCardActs()
  const acts = useBoardActs(cardActs, bulk)
  const openImport = useOpenImport()
  const { cardId, open, close } = useOpenCard()
  const { topicId } = useOpenTopic()
  const [selection] = useState(createSelection)
  const [ui] = useState(() => createBoardUi(selection))
  const handle = useView('board')
  const { filter, setOptions } = handle
  const options = useMemo(() => boardOptions(handle.options), [handle.options])
  const { collapsed } = options
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const [fresh, setFresh] = useState<string | null>(null)

  const plan = usePlanContent()
  const applied = useDeferredValue(filter)
  const topics = useMemo(() => shownTopics(plan.topics, applied), [plan.topics, applied])
  const fits = useMemo(
    () => (isNoFilter(applied) ? null : matcherIn(plan, model, applied)),
    [applied, model, plan],
  )
  const view = useMemo(
    () => buildView(plan, { topics, fits, expanded, collapsed }),
    [plan, topics, fits, expanded, collapsed],
  )
  useEffect(() => {
    if (selection.ids().size === 0) return
    const shown = new Set(shownCards(view))
    selection.keep((id) => shown.has(id))
  }, [selection, view])

  const onExpand = useCallback((moment: Moment, on: boolean) => {
    setExpanded((old) => withOrWithout(old, moment, on))
  }, [])
  const openNew = useCallback(
    (id: string) => {
      setFresh(id)
      open(id)
    },
    [open],
  )
  const onCollapse = useCallback(
    (moment: Moment, on: boolean) => setOptions(withLane(collapsed, moment, on)),
    [collapsed, setOptions],
  )
  const newCard = useCallback(
    async (moment: Moment, columnId: string | undefined) => {
      if (!columnId) return
      const card = await acts.create({ kind: 'guide', title: '', moment }, columnId)
      if (card) openNew(card.id)
    },
    [acts, openNew],
  )
  const focusNeighbour = useCallback(
    (ids: readonly string[]) => {
      const { focused } = ui.get()
      const own = focused && ids.includes(idOf(focused)) ? focused : itemKey('card', ids[0]!)
      const at = view.positions.get(own)
      const next = at && stayingNeighbour(view, at, new Set(ids))
      const key = next ? keyAt(view, next) : null
      ui.set({ focused: key, wanted: key })
    },
    [ui, view],
  )
  const remove = useRemoveCards(cardActs, bulk, focusNeighbour)
  const closePanel = useCallback(() => {
    const key = cardId && itemKey('card', cardId)
    setFresh(null)
    close()
    if (key) ui.set({ focused: key, wanted: key })
  }, [cardId, close, ui])

  const focusBoard = useCallback(() => ui.set({ wanted: ui.get().focused }), [ui])
  const removing = useAskingRemove((ids) => void remove(ids), focusBoard)
  const firstColumn = plan.columns[0]?.id
  const newInFirst = useCallback(() => void newCard('know', firstColumn), [newCard, firstColumn])
  const counts = useCounts(view, applied, plan.topics)
  // Cards can only be looked through once all of them are here.
  const waiting = !plan.whole && fits !== null
  const empty = plan.cards.size === 0 && plan.topics.size === 0
  const opened = cardId !== null && plan.cards.has(cardId) ? cardId : null
  // A topic opens over the card.
  const beside =
    topicId !== null && plan.topics.has(topicId)
      ? itemKey('topic', topicId)
      : opened === null
        ? null
        : itemKey('card', opened)

  return (
    <BoardUiContext value={ui}>
      <TalkCounts />
      <CardsFrame
        selection={selection}
        bulk={bulk}
        cardId={opened}
        startAtTitle={opened !== null && fresh === opened}
        onFocusPage={focusBoard}
        onClose={closePanel}
        onRemove={(id) => {
          close()
          void remove([id])
        }}
      >
        {empty ? (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {canWrite && (
              <Group gap="sm">
                <Button component={Link} href={planPath(plan.planId, 'setup')}>
                  {t('empty.setup')}
                </Button>
                {openImport && (
                  <Button variant="default" onClick={openImport}>
                    {t('app:top.import')}
                  </Button>
                )}
                <Button variant="default" onClick={newInFirst}>
                  {t('empty.card')}
                </Button>
              </Group>
            )}
          </EmptyState>
        ) : (
          <>
            <FilterBar view={handle} canWrite={canWrite} counts={waiting ? '' : counts}>
              <BoardTools view={handle} onNewCard={canWrite ? newInFirst : null} />
            </FilterBar>
            {waiting ? (
              <Center flex={1} aria-busy="true">
                <Loader size="sm" aria-label={t('app:common.loading')} />
              </Center>
            ) : (
              <BoardGrid
                view={view}
                acts={acts}
                options={options}
                expanded={expanded}
                opened={beside}
                roomRight={beside ? PANEL_WIDTH : 0}
                onExpand={onExpand}
                onCollapse={onCollapse}
                onOpenCard={open}
                onStarted={openNew}
                onNewCard={(moment, columnId) => void newCard(moment, columnId)}
                onRemove={removing.remove}
              />
            )}
          </>
        )}
        {removing.dialog}
      </CardsFrame>
    </BoardUiContext>
  )
}

/** How much the filter leaves, collapsed lanes included. */
function useCounts(view: BoardView, filter: CardFilter, topics: PlanState['topics']): string {
  const { t } = useTranslation('board')
  const cardCount = view.lanes.reduce(
    (sum, { cells }) =>
      sum +
      cells.reduce((n, cell) => n + (cell.kind === 'card' ? cell.ids.length + cell.hidden : 0), 0),
    0,
  )
  const topicCount = useMemo(
    () => [...topics.values()].filter((topic) => keepsTopic(filter, topic)).length,
    [topics, filter],
  )
  return `${t('filter.cards', { count: cardCount })} · ${t('filter.topics', { count: topicCount })}`
}
