import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Alert, alertId, type AlertKind } from '#shared/coverage/alert.ts'
import { isPutOff } from '#shared/coverage/put-off.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { Panel } from '../../ui/page.tsx'
import { AlertRow } from './alert-row.tsx'
import classes from './alerts.module.css'
import common from './common.module.css'
import { useAlerts } from './use-alerts.ts'
import { usePutOffs } from './use-put-offs.ts'

const FIRST = 5
const MORE = 20
const ALL = 'all'

/** What a person may want to see on its own: kinds of alerts that are of one sort. */
const TOPICS = ['target', 'path', 'rights', 'labels', 'age', 'limit', 'growth', 'messages'] as const
type About = (typeof TOPICS)[number]
const ABOUT: Readonly<Record<AlertKind, About>> = {
  'under-target': 'target',
  'first-element-thin': 'path',
  'rights-ended': 'rights',
  'rights-ending': 'rights',
  'use-ended': 'rights',
  undisclosed: 'labels',
  unpermitted: 'labels',
  stale: 'age',
  'going-stale': 'age',
  'over-limit': 'limit',
  'topic-grew': 'growth',
  'over-cap': 'messages',
  'no-consent': 'messages',
  'reply-missed': 'messages',
}

/** What needs somebody's eyes, the most pressing first; what was put off rests below. */
export function AlertsPanel(props: { plan: PlanState; onShowMoment: (moment: Moment) => void }) {
  const { today } = props.plan
  const { t } = useTranslation('alerts')
  const found = useAlerts(props.plan)
  const alerts = found ?? []
  const { putOffs, putOff, bringBack } = usePutOffs()
  const [chosen, setChosen] = useState<About | typeof ALL>(ALL)
  const [shown, setShown] = useState(FIRST)
  const [restingShown, setRestingShown] = useState(false)

  const resting = alerts.filter((alert) => isPutOff(alert, putOffs, today))
  const open = alerts.filter((alert) => !isPutOff(alert, putOffs, today))
  const there = TOPICS.filter((about) => open.some(({ kind }) => ABOUT[kind] === about))
  const about = there.find((one) => one === chosen) ?? ALL
  const listed = open.filter(({ kind }) => about === ALL || ABOUT[kind] === about)
  const left = Math.min(MORE, listed.length - shown)

  const row = (alert: Alert, rests: boolean) => (
    <AlertRow
      key={alertId(alert)}
      alert={alert}
      today={today}
      onPutOff={!rests && ((until) => putOff(alert, until, alerts))}
      onBringBack={() => bringBack(alert)}
      onShowMoment={props.onShowMoment}
    />
  )
  const counted = (one: About) => open.filter(({ kind }) => ABOUT[kind] === one).length
  const filter = there.length > 1 && (
    <SegmentedControl
      size="xs"
      aria-label={t('about.label')}
      value={about}
      data={[
        { value: ALL, label: t('about.all', { count: open.length }) },
        ...there.map((one) => ({ value: one, label: t(`about.${one}`, { count: counted(one) }) })),
      ]}
      onChange={(value) => {
        setChosen(TOPICS.find((one) => one === value) ?? ALL)
        setShown(FIRST)
      }}
    />
  )

  return (
    <Panel title={t('title')} aside={filter || undefined}>
      {listed.length === 0 ? (
        <p className={common.quiet} aria-busy={found === null}>
          {t(found === null ? 'app:common.loading' : 'none')}
        </p>
      ) : (
        <ol className={`${common.rows} ${classes.alerts}`} data-testid="alerts">
          {listed.slice(0, shown).map((alert) => row(alert, false))}
        </ol>
      )}
      {left > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + MORE)}>
          {t('more', { count: left })}
        </Button>
      )}
      {resting.length > 0 && (
        <p className={classes.resting}>
          <span role="status">{t('resting', { count: resting.length })}</span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-expanded={restingShown}
            onClick={() => setRestingShown(!restingShown)}
          >
            {t(restingShown ? 'hideResting' : 'showResting')}
          </Button>
        </p>
      )}
      {restingShown && resting.length > 0 && (
        <ol className={`${common.rows} ${classes.alerts}`} aria-label={t('restingList')}>
          {resting.map((alert) => row(alert, true))}
        </ol>
      )}
    </Panel>
  )
}
