import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownLosses } from '#shared/coverage/breakdown.ts'
import { aimOf } from '#shared/coverage/loss-change.ts'
import type { Loss } from '#shared/coverage/loss.ts'
import type { Moment } from '#shared/domain/moment.ts'
import classes from './breakdown.module.css'
import common from './common.module.css'
import { LossPoints, LossRow } from './loss-row.tsx'

const FIRST = 8
const MORE = 40

/** Everything that costs points, dearest first, each one press from the card that would win them. */
export function LossList(props: {
  moment: Moment
  losses: readonly Loss[]
  /** The pillar or part that they are of; `null`: all of the moment. */
  of: string | null
  onAll: () => void
}) {
  const { losses, of } = props
  const { t } = useTranslation('coveragePage')
  const [most, setMost] = useState(FIRST)
  const { shown, rest } = shownLosses(losses, most)
  return (
    <section aria-label={t('losses.title')}>
      <div className={classes.lossHead}>
        <h3 className={common.head}>
          {of === null ? t('losses.title') : t('losses.titleOf', { part: of })}
        </h3>
        {of !== null && (
          <Button variant="subtle" size="compact-xs" onClick={props.onAll}>
            {t('losses.ofAll')}
          </Button>
        )}
      </div>
      {losses.length === 0 ? (
        <p className={common.quiet}>{t('losses.none')}</p>
      ) : (
        <ol className={`${common.rows} ${classes.losses}`} data-testid="losses">
          {shown.map(({ loss, points }) => (
            <LossRow key={aimOf(loss)} loss={loss} points={points} moment={props.moment} />
          ))}
          {rest.count > 0 && (
            <li>
              <LossPoints points={rest.points} />
              <span>{t('losses.rest', { count: rest.count })}</span>
            </li>
          )}
        </ol>
      )}
      {rest.count > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setMost(most + MORE)}>
          {t('losses.more', { count: Math.min(MORE, rest.count) })}
        </Button>
      )}
    </section>
  )
}
