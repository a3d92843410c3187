import { Badge, Button, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tactic } from '#shared/domain/plan.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { ListedTactic } from './listed-tactic.ts'
import classes from './playbook.module.css'
import { TacticDetails } from './tactic-details.tsx'
import { useStartTacticCard, useTacticActs } from './use-tactic-acts.ts'

/** A tactic in one line: how it stands in this plan, what it would gain, and its card one press away. */
export function TacticRow(props: {
  listed: ListedTactic
  playbook: Playbook
  /** Points of the plan's score; `null` where nothing is to be won by a card of it. */
  gain: number | null
  open: boolean
  /** Scrolls here: a link named this tactic. */
  isAimed: boolean
  onToggle: () => void
}) {
  const { listed, gain, open } = props
  const { t } = useTranslation('playbook')
  const format = useFormat()
  const canWrite = useCanWrite()
  const start = useStartTacticCard()
  const { adopt, update } = useTacticActs()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!props.isAimed) return
    row.current?.scrollIntoView({ block: 'start' })
    row.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [props.isAimed])

  return (
    <li
      ref={row}
      className={classes.row}
      data-state={listed.state}
      data-tactic={listed.id}
      data-moment={listed.moment}
    >
      <div className={classes.line}>
        <UnstyledButton
          className={classes.name}
          aria-expanded={open}
          aria-controls={id}
          onClick={props.onToggle}
        >
          <IconChevronRight size={16} aria-hidden="true" className={classes.chevron ?? ''} />
          <span dir="auto">{listed.title}</span>
          {listed.facts === null && (
            <Badge variant="outline" size="xs" color="gray">
              {t('own.badge')}
            </Badge>
          )}
        </UnstyledButton>
        <Weight tactic={listed.tactic} />
        <span className={classes.state}>{t(`state.${listed.state}`, stateOf(listed))}</span>
        <span className={classes.gain}>
          {gain !== null && gain >= 0.05 && t('gain', { points: format.points(gain) })}
        </span>
        {canWrite &&
          (listed.tactic?.off === true ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('off.onNamed', { tactic: listed.title })}
              onClick={() => void update(listed.id, { off: false })}
            >
              {t('off.on')}
            </Button>
          ) : listed.tactic ? (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('makeFor', { tactic: listed.title })}
              onClick={() => void start(listed.id)}
            >
              {t('make')}
            </Button>
          ) : (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('adoptNamed', { tactic: listed.title })}
              onClick={() => void adopt(listed.id)}
            >
              {t('adopt')}
            </Button>
          ))}
      </div>
      {!open && listed.tactic?.off === true && listed.tactic.reason && (
        <p className={classes.because} dir="auto">
          {listed.tactic.reason}
        </p>
      )}
      <div id={id} hidden={!open}>
        {open && <TacticDetails listed={listed} playbook={props.playbook} />}
      </div>
    </li>
  )
}

/** As dots, which a column of rows compares better than figures. */
function Weight({ tactic }: { tactic: Tactic | null }) {
  const { t } = useTranslation('playbook')
  if (!tactic || tactic.off) return <span />
  const weight = Math.round(tactic.weight)
  const said = t('weight.is', { weight })
  return (
    <span className={classes.weight} role="img" aria-label={said} title={said}>
      {'●'.repeat(weight)}
      <span aria-hidden="true">{'●'.repeat(3 - weight)}</span>
    </span>
  )
}

function stateOf({ cardIds }: ListedTactic): { count: number } {
  return { count: cardIds.length }
}
