import { useTranslation } from 'react-i18next'
import type { Alert } from '#shared/coverage/alert.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useDuration } from '../messages/use-duration.ts'

/** What an alert says, in a sentence of the reader's language. */
export function useAlertSentence(): (alert: Alert) => string {
  const { t, i18n } = useTranslation('alerts')
  const format = useFormat()
  const duration = useDuration()
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
        const names = alert.uses.map((use) => t(`board:rights.uses.${use}`))
        const uses = new Intl.ListFormat(i18n.language).format(names)
        if (daysLeft === 0) return t('rightsEndToday', { title, uses })
        return t('rightsEnd', {
          title,
          uses,
          count: daysLeft,
          endsOn: format.fullDay(alert.endsOn),
        })
      }
      case 'rights-ended':
        return t('rightsEnded', { title: alert.title, endedOn: format.fullDay(alert.endedOn) })
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
