import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lossChanges, type LossChange } from '#shared/coverage/loss-change.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'
import { useBoth, useScratch } from './use-scratch.ts'
import classes from './what-if.module.css'

const FIRST = 6

/** Which losses the scratch copy closes, makes smaller, opens or makes greater, moment by moment. */
export function LossPanel() {
  const { t } = useTranslation('whatIf')
  const { scratch, plan } = useScratch()
  // Spelling out every loss walks the whole plan: it may lag a moment behind an edit.
  const both = useDeferredValue(useBoth())
  const changes = useMemo(
    () =>
      MOMENTS.map((moment) => ({
        moment,
        changes: lossChanges(plan.explain(moment), scratch.model.explain(moment)),
      })),
    // eslint-disable-next-line react/exhaustive-deps -- what the models answer changes with their states
    [plan, scratch, both],
  )
  const some = changes.filter((one) => one.changes.length > 0)
  if (some.length === 0) return <p className={classes.quiet}>{t('losses.none')}</p>
  return some.map((one) => <MomentLosses key={one.moment} {...one} />)
}

function MomentLosses({ moment, changes }: { moment: Moment; changes: readonly LossChange[] }) {
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const sentence = useCoverageSentence()
  const [all, setAll] = useState(false)
  const name = t(`app:moment.${moment}`)
  return (
    <section className={classes.losses} data-moment={moment} aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {(all ? changes : changes.slice(0, FIRST)).map(({ loss, from, to }, i) => {
          const what = to === 0 ? 'closed' : from === 0 ? 'opened' : to < from ? 'less' : 'more'
          const points = { from: format.points(from), to: format.points(to) }
          return (
            <li key={i} data-what={what}>
              <b>{t(`losses.${what}`)}</b> {sentence.ofLoss(loss)}
              <small>{t('losses.points', points)}</small>
            </li>
          )
        })}
      </ul>
      {!all && changes.length > FIRST && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('losses.all', { count: changes.length })}
        </Button>
      )}
    </section>
  )
}
