import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '#shared/domain/iso-date.ts'
import type { RightsUse, RightsWindow } from '#shared/domain/rights.ts'
import { windowState } from '#shared/domain/rights-clock.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'

/** Rights in words: the days of a window, how it stands today, uses one after the other. */
export function useRightsWords() {
  const { t, i18n } = useTranslation('creators')
  const format = useFormat()
  const today = usePlan((plan) => plan.today)

  const days = useCallback(
    ({ startsOn, endsOn, trigger }: RightsWindow): string => {
      const ends = endsOn && format.fullDay(endsOn)
      if (startsOn) {
        const starts = format.fullDay(startsOn)
        return ends ? t('rights.days.both', { starts, ends }) : t('rights.days.from', { starts })
      }
      if (trigger) return t(`rights.waits.${trigger}`)
      return ends ? t('rights.days.until', { ends }) : t('rights.days.always')
    },
    [format, t],
  )

  const state = useCallback(
    (window: RightsWindow): string => {
      const { startsOn, endsOn, trigger, lasts } = window
      switch (windowState(window, today)) {
        case 'waits':
          return lasts
            ? t(`rights.waitsFor.${lasts.unit}`, {
                begin: t(`rights.waits.${trigger!}`),
                count: lasts.count,
              })
            : `${t(`rights.waits.${trigger!}`)}.`
        case 'ahead':
          return t('rights.state.ahead', { days: days(window) })
        case 'ended':
          return t('rights.state.ended', { ended: format.fullDay(endsOn!) })
        case 'holds': {
          if (endsOn === null) {
            return startsOn === null
              ? t('rights.state.always')
              : t('rights.state.openSince', { starts: format.fullDay(startsOn) })
          }
          const count = daysBetween(today, endsOn)
          const ends = format.fullDay(endsOn)
          return count === 0 ? t('rights.state.lastDay') : t('rights.state.holds', { count, ends })
        }
      }
    },
    [days, format, t, today],
  )

  const uses = useCallback(
    (list: readonly RightsUse[]): string =>
      new Intl.ListFormat(i18n.language).format(list.map((use) => t(`board:rights.uses.${use}`))),
    [i18n.language, t],
  )
  return useMemo(() => ({ days, state, uses }), [days, state, uses])
}
