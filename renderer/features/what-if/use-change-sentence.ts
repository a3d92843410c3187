import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Misfit } from '#shared/coverage/what-if.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PILLARS } from './pillars.ts'
import { useBoth } from './use-scratch.ts'

/** What a change of the scratch copy does, in words, with figures beside those of the plan. */
export function useChangeSentence(): (change: ScratchChange) => string {
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const { now, whatIf } = useBoth()
  return useCallback(
    (change) => {
      const untitled = t('board:card.untitled')
      const titleOf = (id: string | undefined, named: string): string => {
        const card = id === undefined ? undefined : (whatIf.cards.get(id) ?? now.cards.get(id))
        return shortened(card?.title ?? named) || untitled
      }
      const moment = 'moment' in change ? t(`app:moment.${change.moment}`) : ''
      const columnIn = (id: string) => columnTitle(whatIf, id) || t('gone.column')
      switch (change.kind) {
        case 'move': {
          const { cardIds, columnId, named } = change
          const count = cardIds.length
          const to = { moment, column: columnIn(columnId) }
          return count === 1
            ? t('change.move', { title: titleOf(cardIds[0], named), ...to })
            : t('change.moveMany', { count, ...to })
        }
        case 'add': {
          const { title } = change.card
          const to = { moment: t(`app:moment.${change.card.moment}`) }
          const column = columnIn(change.columnId)
          return t('change.add', { title: shortened(title) || untitled, ...to, column })
        }
        case 'remove': {
          const { cardIds, named } = change
          const count = cardIds.length
          return count === 1
            ? t('change.remove', { title: titleOf(cardIds[0], named) })
            : t('change.removeMany', { count })
        }
        case 'answer': {
          const topic = shortened(now.topics.get(change.topicId)?.title ?? change.topicNamed)
          const title = titleOf(change.cardId, change.named)
          return t(change.answers ? 'change.answer' : 'change.answerNot', { title, topic })
        }
        case 'sort': {
          const title = shortened(now.topics.get(change.topicId)?.title ?? change.named)
          return t('change.sort', { title, moment })
        }
        case 'moment-weight': {
          const from = format.amount(now.settings.momentWeights[change.moment])
          return t('change.momentWeight', { moment, from, to: format.amount(change.value) })
        }
        case 'pillar-weight': {
          const from = format.amount(now.settings.pillarWeights[change.moment][change.pillar])
          const pillar = t(`coverage:pillar.${PILLARS[change.pillar]}`)
          return t('change.pillarWeight', { moment, pillar, from, to: format.amount(change.value) })
        }
        case 'target': {
          const from = format.amount(now.settings.targets[change.moment])
          return t('change.target', { moment, from, to: format.amount(change.value) })
        }
        case 'progress': {
          const before = now.columns.find(({ id }) => id === change.columnId)?.progress ?? 0
          const column = columnTitle(now, change.columnId) || change.named
          const figures = { from: format.percent(before), to: format.percent(change.value) }
          return t('change.progress', { column, ...figures })
        }
        case 'tactic': {
          const { weight, off } = change
          const before = now.settings.tactics.find(({ id }) => id === change.tacticId)
          const title = shortened(before?.title ?? change.named)
          if (off) return t('change.tacticOff', { title })
          const to = format.amount(weight)
          if (before?.off) return t('change.tacticOn', { title, to })
          return t('change.tacticWeight', { title, from: format.amount(before?.weight ?? 0), to })
        }
      }
    },
    [t, format, now, whatIf],
  )
}

const LONGEST = 80
const shortened = (title: string): string =>
  title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title

/** Why a change is left out, in whole or in part. */
export function useMisfitSentence(): (misfit: Misfit) => string {
  const { t } = useTranslation('whatIf')
  return useCallback(
    ({ why, gone, partly }) =>
      t(partly ? `misfit.partly.${why}` : `misfit.${why}`, { count: gone }),
    [t],
  )
}

function columnTitle({ columns }: PlanState, id: string): string {
  return columns.find((column) => column.id === id)?.title ?? ''
}
