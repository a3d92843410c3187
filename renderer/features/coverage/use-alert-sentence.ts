import { useTranslation } from 'react-i18next'
import type { Alert, OfMaker } from '#shared/coverage/alert.ts'
import type { RightsUse } from '#shared/domain/rights.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useDuration } from '../messages/use-duration.ts'

/** What an alert says, in a sentence of the reader's language. */
export function useAlertSentence(): (alert: Alert) => string {
  const { t, i18n } = useTranslation('alerts')
  const format = useFormat()
  const duration = useDuration()
  const usesOf = (uses: readonly RightsUse[]) =>
    new Intl.ListFormat(i18n.language).format(uses.map((use) => t(`board:rights.uses.${use}`)))
  const named = (sentence: string, { maker }: OfMaker) =>
    maker === undefined ? sentence : t('byMaker', { sentence, maker })
  return (alert) => {
    switch (alert.kind) {
      case 'under-target': {
        const { score, target } = alert
        const moment = t(`app:moment.${alert.moment}`)
        const figures = { score: format.score(score), target: format.score(target) }
        return t('underTarget', { moment, ...figures })
      }
      case 'first-element-thin': {
        const { element, path, covered, thinnest } = alert
        return t(`firstElementThin.${element}`, {
          path: t(`pathName.${path}`),
          covered: format.percent(covered / 100),
          moment: t(`app:moment.${thinnest}`),
        })
      }
      case 'rights-ending': {
        const { title, daysLeft } = alert
        const uses = usesOf(alert.uses)
        if (daysLeft === 0) return named(t('rightsEndToday', { title, uses }), alert)
        const endsOn = format.fullDay(alert.endsOn)
        return named(t('rightsEnd', { title, uses, count: daysLeft, endsOn }), alert)
      }
      case 'rights-ended':
        return named(
          t('rightsEnded', { title: alert.title, endedOn: format.fullDay(alert.endedOn) }),
          alert,
        )
      case 'use-ended': {
        const { title, endedOn } = alert
        const [uses, held] = [usesOf(alert.uses), usesOf(alert.held)]
        return named(t('useEnded', { title, uses, held, endedOn: format.fullDay(endedOn) }), alert)
      }
      case 'undisclosed': {
        const label = t(`creators:disclosure.label.${alert.label}`)
        const postedOn = format.fullDay(alert.postedOn)
        return named(t('undisclosed', { title: alert.title, label, postedOn }), alert)
      }
      case 'unpermitted':
        return named(t(`unpermitted.${alert.answer}`, { title: alert.title }), alert)
      case 'going-stale': {
        const [since, staleOn] = [format.fullDay(alert.since), format.fullDay(alert.staleOn)]
        return t('goesStale', { title: alert.title, count: alert.daysLeft, staleOn, since })
      }
      case 'stale': {
        const freshness = format.percent(alert.freshness)
        return t('stale', { title: alert.title, since: format.fullDay(alert.since), freshness })
      }
      case 'over-limit': {
        const { title, cards, limit, fullest } = alert
        const most = { moment: t(`app:moment.${fullest.moment}`), inMoment: fullest.cards }
        return t('overLimit', { title, count: cards, limit, ...most })
      }
      case 'over-cap': {
        const { audience, weeks } = alert
        return t('overCap', {
          audience,
          count: weeks,
          week: format.day(alert.week),
          sends: format.amount(alert.sends),
          over: format.amount(alert.over),
          cap: format.amount(alert.cap),
        })
      }
      case 'no-consent':
        return t(`noConsent.${alert.gap}`, { title: alert.title })
      case 'reply-missed':
        return t('replyMissed', {
          title: alert.title,
          measured: duration(alert.measured),
          target: duration(alert.target),
        })
      case 'topic-grew': {
        const figures = { before: format.whole(alert.before), now: format.whole(alert.now) }
        const { title, begun } = alert
        return begun
          ? t('topicGrew.begun', { title, ...figures, card: begun.title })
          : t('topicGrew.untouched', { title, ...figures })
      }
    }
  }
}
