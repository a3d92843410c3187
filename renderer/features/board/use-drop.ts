import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanModel } from '../../backend/context.tsx'
import { useBoardUiStore } from './board-ui.ts'
import { idOf, isCard, itemKey, type BoardView, type ItemKey } from './board-view.ts'
import { useSelection } from '../views/selection.ts'
import { actOf, alone, sameDrop, type Drop } from './drop.ts'
import type { Spot } from './keyboard-moves.ts'
import { previewScore } from './preview-score.ts'
import type { BoardActs } from './use-board-acts.ts'

export type Dropping = ReturnType<typeof useDrop>

/** Hovering and dropping, shared by pointer and keyboard; says what it does. */
export function useDrop(view: BoardView, acts: BoardActs, onStarted: (cardId: string) => void) {
  const store = useBoardUiStore()
  const selection = useSelection()
  const model = usePlanModel()
  const { t } = useTranslation('board')

  return useMemo(() => {
    const titleOf = (item: ItemKey): string => {
      const { cards, topics } = model.state()
      const id = idOf(item)
      return (isCard(item) ? cards.get(id)?.title : topics.get(id)?.title) || t('card.untitled')
    }

    /** A selected card takes the others along. */
    const movingWith = (item: ItemKey): ReadonlySet<string> =>
      isCard(item) && selection.has(idOf(item)) ? selection.ids() : alone(item)

    const nameOf = (item: ItemKey, moving: ReadonlySet<string>): string =>
      moving.size > 1
        ? t('speak.cards', { count: moving.size })
        : t('speak.quoted', { title: titleOf(item) })

    const placeText = (drop: Drop, moving: ReadonlySet<string>): string => {
      const lane = view.lanes[drop.lane]
      const moment = lane?.moment ? t(`app:moment.${lane.moment}`) : t('unsorted.label')
      if (drop.to === 'demand') return t('speak.demand', { moment })
      const column = view.columns[drop.column - 1]?.title ?? ''
      if (drop.to === 'card')
        return t('speak.onCard', { title: titleOf(itemKey('card', drop.cardId)) })
      if (drop.to === 'cell') return t('speak.inCell', { moment, column })
      const cell = lane?.cells[drop.column]
      if (lane?.collapsed) return t('speak.atEnd', { moment, column })
      const staying = (cell?.ids ?? []).filter((id) => !moving.has(id)).length
      return t('speak.place', { moment, column, at: drop.at + 1, count: staying + moving.size })
    }

    function hover(item: ItemKey, drop: Drop | null, spot: Spot | null) {
      const { drag } = store.get()
      if (drag?.item === item && sameDrop(drag.drop, drop) && drag.spot === spot) return
      const moving = drag?.item === item ? drag.moving : movingWith(item)
      const act = drop && actOf(view, item, drop, moving)
      const preview = previewScore(model, act)
      store.set({
        drag: { item, moving, drop, spot, preview },
        ...(spot && drop && { spoken: placeText(drop, moving) }),
      })
    }

    /** By pointer: `spot` and `drop` are `null` until it hovers. */
    function lift(item: ItemKey, drop: Drop | null, spot: Spot | null) {
      const moving = movingWith(item)
      const lifted = t('speak.lifted', { name: nameOf(item, moving) })
      store.set({
        drag: { item, moving, drop, spot, preview: null },
        spoken: drop ? `${lifted} ${placeText(drop, moving)}` : lifted,
      })
    }

    function cancel() {
      const { drag } = store.get()
      if (!drag) return
      const name = nameOf(drag.item, drag.moving)
      store.set({ drag: null, spoken: t('speak.cancelled', { name }) })
    }

    async function drop() {
      const { drag } = store.get()
      if (!drag) return
      const { item, moving } = drag
      const title = titleOf(item)
      const name = nameOf(item, moving)
      const act = drag.drop && actOf(view, item, drag.drop, moving)
      const wanted = drag.spot ? { wanted: item } : {}
      store.set({ drag: null, focused: item, ...wanted, spoken: t('speak.stays', { name }) })
      if (!act || !drag.drop) return
      if (act.act === 'move') {
        store.set({ spoken: t('speak.moved', { name, place: placeText(drag.drop, moving) }) })
        await acts.moveCards(act)
      } else if (act.act === 'answer') {
        const card = model.state().cards.get(act.cardId)
        if (!card) return
        const names = { card: card.title, topic: title }
        if (card.topics.includes(act.topicId)) store.set({ spoken: t('speak.already', names) })
        else if (await acts.answer(act.cardId, act.topicId)) {
          store.set({ spoken: t('speak.answered', names) })
        }
      } else if (act.act === 'start') {
        const card = await acts.startFromTopic(act.topicId, act.moment, act.columnId)
        if (!card) return
        store.set({
          spoken: t('speak.started', { title: card.title }),
          focused: itemKey('card', card.id),
        })
        onStarted(card.id)
      } else if (await acts.sortTopic(act.topicId, act.moment)) {
        store.set({
          spoken: t('speak.sorted', { title, moment: t(`app:moment.${act.moment}`) }),
          ...wanted,
        })
      }
    }

    return { hover, lift, cancel, drop, titleOf, movingWith }
  }, [store, selection, model, t, view, acts, onStarted])
}
