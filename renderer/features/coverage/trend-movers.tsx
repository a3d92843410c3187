import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanComparison } from '#shared/contract/trend.ts'
import type { Mover } from '#shared/coverage/movers.ts'
import { roundAlong } from '#shared/coverage/round-along.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import common from './common.module.css'
import classes from './trend.module.css'
import { useSignedPoints } from './use-signed-points.ts'

const FIRST = 10

/** Card by card, topic by topic: the figures of all rows add up to the change of the plan's score. */
export function TrendMovers(props: { compared: PlanComparison }) {
  const { from, movers, others } = props.compared
  const { t } = useTranslation('trend')
  const signed = useSignedPoints()
  const [all, setAll] = useState(false)
  if (movers.length === 0) return <p className={common.quiet}>{t('nothingMoved')}</p>
  const shown = all ? movers : movers.slice(0, FIRST)
  const left = movers.slice(shown.length)
  const rest = left.reduce((sum, { points }) => sum + points, others.points)
  const count = left.length + others.count
  const steps = [...shown.map(({ points }) => points), rest]
  const figures = roundAlong(from.score.overall, steps, 1)
  return (
    <>
      <h3 className={common.head}>{t('movers')}</h3>
      <ol className={`${common.rows} ${classes.movers}`} data-testid="trend-movers">
        {shown.map((mover, at) => (
          <li key={`${mover.kind} ${mover.id} ${mover.change}`}>
            <b data-sign={Math.sign(figures[at]!)}>{signed(figures[at]!)}</b>
            <MoverText mover={mover} />
          </li>
        ))}
        {count > 0 && (
          <li>
            <b data-sign={Math.sign(figures.at(-1)!)}>{signed(figures.at(-1)!)}</b>
            <span>{t('others', { count })}</span>
          </li>
        )}
      </ol>
      {left.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('showAll', { count: movers.length })}
        </Button>
      )}
    </>
  )
}

function MoverText({ mover }: { mover: Mover }) {
  const { t, i18n } = useTranslation('trend')
  const signed = useSignedPoints()
  const address = useAddress(mover)
  const fields = new Intl.ListFormat(i18n.language).format(
    mover.change === 'changed' ? mover.fields.map((field) => t(`field.${field}`)) : [],
  )
  const sentence = t(`mover.${mover.kind}.${variantOf(mover)}`, { title: mover.title, fields })
  const moments = MOMENTS.filter((moment) => Math.abs(mover.moments[moment]) >= 0.05).map(
    (moment) => `${t(`app:moment.${moment}`)} ${signed(mover.moments[moment])}`,
  )
  return (
    <span>
      {address === null ? sentence : <Link href={address}>{sentence}</Link>}
      <span className={classes.moments}>{moments.join(t('between'))}</span>
    </span>
  )
}

/** Which of a kind's sentences says it. */
function variantOf({ kind, id, change, fields }: Mover): string {
  if (kind === 'settings') return id
  return change === 'aged' && fields.includes('rights') ? 'rightsEnded' : change
}

/** Where the thing can be looked at; `null` once it is gone. */
function useAddress({ kind, id, change }: Mover): string | null {
  const planId = usePlanId()
  if (change === 'removed') return null
  if (kind === 'card') return `${planPath(planId, 'board')}?card=${encodeURIComponent(id)}`
  if (kind === 'topic') return `${planPath(planId, 'keywords')}?topic=${encodeURIComponent(id)}`
  return planPath(planId, kind === 'check' ? 'checks' : kind === 'settings' ? 'settings' : 'board')
}
