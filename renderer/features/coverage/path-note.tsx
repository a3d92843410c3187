import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { elementValues, firstElement, isThin } from '#shared/coverage/decision.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './path-note.module.css'
import { usePlaces } from './use-places.ts'

/** How well the first element of the plan's path is served, and the way to all of them. */
export function PathNote(props: { plan: PlanState }) {
  const { plan } = props
  const { t } = useTranslation('decision')
  const format = useFormat()
  const places = usePlaces()
  const first = useMemo(() => {
    const progress = new Map(plan.columns.map((column) => [column.id, column.progress]))
    const progressOf = (columnId: string) => progress.get(columnId) ?? 0
    return firstElement(plan.settings, elementValues(plan.cards.values(), progressOf, plan.today))
  }, [plan])
  const thin = first !== null && isThin(first.overall)
  const share = first && format.percent(first.overall)
  return (
    <Link
      className={classes.link ?? ''}
      href={places.decisionPath}
      data-thin={thin || undefined}
      data-testid="path-note"
    >
      {thin && <IconAlertTriangle size={13} stroke={1.9} aria-hidden="true" />}
      {first ? t(`note.${thin ? 'thin' : 'fine'}.${first.element}`, { share }) : t('note.open')}
    </Link>
  )
}
