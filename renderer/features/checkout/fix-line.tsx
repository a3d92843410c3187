import { Badge, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { asksAgain, type FixCard, pointsLost, taken } from '#shared/checks/fix-cards.ts'
import type { Check } from '#shared/domain/check.ts'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './checks.module.css'
import { guidesIn } from './use-audits.ts'

/** What fixes a failing check: the card, its column, and how much of the loss it takes away. */
export function FixLine(props: { check: Check; fixes: readonly FixCard[] }) {
  const { check, fixes } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const planId = usePlanId()
  const columns = usePlan((plan) => plan.columns)
  const settings = usePlan((plan) => plan.settings)
  const checks = usePlan((plan) => plan.checks)
  const pillars = usePlan((plan) => plan.score.moments[check.moment].pillars)
  const canWrite = useCanWrite()
  const act = useAct()
  const [, navigate] = useLocation()

  const open = (cardId: string) =>
    navigate(`${planPath(planId, 'board')}?card=${encodeURIComponent(cardId)}`)
  const start = async () => {
    const card = await act(async (client) => {
      const { fix } = (await guidesIn(client, settings.locale)).get(check.id) ?? {}
      return client.cards.create({
        planId,
        draft: {
          kind: 'fix',
          title: fix?.title ?? check.title,
          moment: check.moment,
          checkId: check.id,
          checklist: (fix?.steps ?? []).map((text) => ({ text, done: false })),
        },
      })
    })
    if (card) open(card.id)
  }
  const ofMoment = [...checks.values()].filter(({ moment }) => moment === check.moment)
  const points = pointsLost(check, check.moment, fixes, ofMoment, settings, pillars)
  const [first] = fixes
  if (!first) {
    return (
      <>
        <span>{t('fix.none', { points: format.points(points.whole) })}</span>
        {canWrite && (
          <Button variant="default" size="compact-xs" onClick={() => void start()}>
            {t('checks:startFix')}
          </Button>
        )}
      </>
    )
  }
  const column = columns.find(({ id }) => id === first.card.columnId)?.title ?? ''
  return (
    <>
      <button type="button" className={classes.link} onClick={() => open(first.card.id)}>
        {t('checks:fixedBy', { title: first.card.title })}
      </button>
      <span>
        {t('fix.takes', {
          column,
          share: format.percent(taken(fixes)),
          left: format.points(points.left),
          points: format.points(points.whole),
        })}
      </span>
      {asksAgain(check, fixes) && (
        <Badge size="sm" variant="light" color="orange" className={classes.again ?? ''}>
          {t('fix.again')}
        </Badge>
      )}
    </>
  )
}
