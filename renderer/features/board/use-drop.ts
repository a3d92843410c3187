import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanModel } from '../../backend/context.tsx'
import { useBoardUiStore } from './board-ui.ts'
import { idOf, isCard, itemKey, type BoardView, type ItemKey } from './board-view.ts'
import { actOf, sameDrop, type Drop } from './drop.ts'
import type { Spot } from './keyboard-moves.ts'
import { previewScore } from './preview-score.ts'
import type { BoardActs } from './use-board-acts.ts'

export type Dropping = ReturnType<typeof useDrop>

/** Hovering and dropping, shared by pointer and keyboard; says what it does. */
export function useDrop(view: BoardView, acts: BoardActs, onStarted: (cardId: string) => void) {
  const store = useBoardUiStore()
  const model = usePlanModel()
  const { t } = useTranslation('board')

  return useMemo(() => {
    const titleOf = (item: ItemKey): string => {
      const { cards, topics } = model.state()
      const id = idOf(item)
      return (isCard(item) ? cards.get(id)?.title : topics.get(id)?.title) || t('card.untitled')
    }

    const placeText = (item: ItemKey, drop: Drop): string => {
      const lane = view.lanes[drop.lane]
      const moment = lane?.moment ? t(`app:moment.${lane.moment}`) : t('unsorted.label')
      if (drop.to === 'demand') return t('speak.demand', { moment })
      const column = view.columns[drop.column - 1]?.title ?? ''
      if (drop.to === 'card')
        return t('speak.onCard', { title: titleOf(itemKey('card', drop.cardId)) })
      if (drop.to === 'cell') return t('speak.inCell', { moment, column })
      const ids = lane?.cells[drop.column]?.ids ?? []
      const others = ids.filter((id) => id !== idOf(item)).length
      return t('speak.place', { moment, column, at: drop.at + 1, count: others + 1 })
    }

    function hover(item: ItemKey, drop: Drop | null, spot: Spot | null) {
      const { drag } = store.get()
      if (drag?.item === item && sameDrop(drag.drop, drop) && drag.spot === spot) return
      const act = drop && actOf(view, item, drop)
      const preview = previewScore(model, act)
      store.set({
        drag: { item, drop, spot, preview },
        ...(spot && drop && { spoken: placeText(item, drop) }),
      })
    }

    function lift(item: ItemKey, drop: Drop, spot: Spot) {
      store.set({
        drag: { item, drop, spot, preview: null },
        spoken: `${t('speak.lifted', { title: titleOf(item) })} ${placeText(item, drop)}`,
      })
    }

    function cancel() {
      const { drag } = store.get()
      if (drag)
        store.set({ drag: null, spoken: t('speak.cancelled', { title: titleOf(drag.item) }) })
    }

    async function drop() {
      const { drag } = store.get()
      if (!drag) return
      const { item } = drag
      const title = titleOf(item)
      const act = drag.drop && actOf(view, item, drag.drop)
      const wanted = drag.spot ? { wanted: item } : {}
      store.set({ drag: null, focused: item, ...wanted, spoken: t('speak.stays', { title }) })
      if (!act || !drag.drop) return
      if (act.act === 'move') {
        store.set({ spoken: t('speak.moved', { title, place: placeText(item, drag.drop) }) })
        await acts.moveCard(act)
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

    return { hover, lift, cancel, drop, titleOf }
  }, [store, model, t, view, acts, onStarted])
}
