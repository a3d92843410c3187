import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Alert } from '#shared/coverage/alert.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import classes from './alerts.module.css'
import { useAlertSentence } from './use-alert-sentence.ts'
import { usePlaces } from './use-places.ts'
import { useStartCard } from './use-start-card.ts'

const WEEK = 7
const MONTH = 30

/** One thing that needs eyes: what it is, one press to it, and a way to see it later. */
export function AlertRow(props: {
  alert: Alert
  today: IsoDate
  /** The day on which it is told again, or `null` for when it gets worse; `false` while it rests. */
  onPutOff: ((until: IsoDate | null) => void) | false
  onBringBack: () => void
  onShowMoment: (moment: Moment) => void
}) {
  const { alert, today, onPutOff } = props
  const { t } = useTranslation('alerts')
  const sentence = useAlertSentence()(alert)
  return (
    <li data-kind={alert.kind}>
      <span className={classes.sign} data-kind={alert.kind} aria-hidden="true" />
      <span>{sentence}</span>
      <AlertAct alert={alert} onShowMoment={props.onShowMoment} />
      {onPutOff ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t('notNowNamed', { sentence })}
            >
              {t('notNow')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onPutOff(null)}>{t('until.worse')}</Menu.Item>
            <Menu.Item onClick={() => onPutOff(addDays(today, WEEK))}>{t('until.week')}</Menu.Item>
            <Menu.Item onClick={() => onPutOff(addDays(today, MONTH))}>
              {t('until.month')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-label={t('bringBackNamed', { sentence })}
          onClick={props.onBringBack}
        >
          {t('bringBack')}
        </Button>
      )}
    </li>
  )
}

function AlertAct(props: { alert: Alert; onShowMoment: (moment: Moment) => void }) {
  const { alert } = props
  const { t } = useTranslation('alerts')
  const places = usePlaces()
  const canWrite = useCanWrite()
  const start = useStartCard()
  switch (alert.kind) {
    case 'under-target': {
      const { moment } = alert
      return (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('showWhyNamed', { moment: t(`app:moment.${moment}`) })}
          onClick={() => props.onShowMoment(moment)}
        >
          {t('showWhy')}
        </Button>
      )
    }
    case 'first-element-thin':
      return (
        <To href={places.decisionPath} name={t('openPath')}>
          {t('openPath')}
        </To>
      )
    case 'rights-ending':
    case 'rights-ended':
    case 'use-ended':
    case 'undisclosed':
    case 'unpermitted':
    case 'going-stale':
    case 'stale':
    case 'no-consent':
    case 'reply-missed':
      return (
        <To href={places.card(alert.cardId)} name={t('openCardNamed', { title: alert.title })}>
          {t('openCard')}
        </To>
      )
    case 'over-cap':
      return (
        <To href={places.messageWeeks} name={t('openWeeksNamed', { audience: alert.audience })}>
          {t('openWeeks')}
        </To>
      )
    case 'over-limit':
      return (
        <To href={places.board} name={t('openBoard')}>
          {t('openBoard')}
        </To>
      )
    case 'topic-grew': {
      const { topicId, title, begun, moment } = alert
      if (begun) {
        return (
          <To href={places.card(begun.cardId)} name={t('openCardNamed', { title: begun.title })}>
            {t('openCard')}
          </To>
        )
      }
      // A topic of no moment has to be placed before a card can answer it.
      if (!canWrite || moment === null) {
        return (
          <To href={places.topic(topicId)} name={t('openTopicNamed', { title })}>
            {t('openTopic')}
          </To>
        )
      }
      return (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('startCardNamed', { title })}
          onClick={() => void start({ topicId })}
        >
          {t('startCard')}
        </Button>
      )
    }
  }
}

function To(props: { href: string; name: string; children: string }) {
  return (
    <Button
      component={Link}
      href={props.href}
      variant="default"
      size="compact-xs"
      aria-label={props.name}
    >
      {props.children}
    </Button>
  )
}
