import { ActionIcon, Anchor, Button, Menu, SegmentedControl } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CHECK_STATES, type Check, type CheckState } from '#shared/domain/check.ts'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import classes from './checks.module.css'

/** One check: its state, its severity, and the card that fixes it or a button that makes one. */
export function CheckRow(props: { check: Check }) {
  const { check } = props
  const { t } = useTranslation('checks')
  const act = useAct()
  const canWrite = useCanWrite()

  const update = (patch: { state?: CheckState; severity?: number }) =>
    act((client, planId) => client.checks.update({ planId, checkId: check.id, patch }))
  const remove = () => act((client, planId) => client.checks.remove({ planId, checkId: check.id }))

  return (
    <li className={classes.row} data-state={check.state}>
      <span
        className={classes.severity}
        role="img"
        aria-label={t('severity', { severity: check.severity })}
        title={t('severity', { severity: check.severity })}
      >
        {'●'.repeat(check.severity)}
        <span aria-hidden="true">{'●'.repeat(3 - check.severity)}</span>
      </span>
      <span className={classes.title}>{check.title}</span>
      {check.state === 'fail' && <Fixes check={check} />}
      <SegmentedControl
        className={classes.states}
        aria-label={t('stateOf', { title: check.title })}
        disabled={!canWrite}
        value={check.state}
        onChange={(value) => void update({ state: value as CheckState })}
        data={CHECK_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      {canWrite && (
        <Menu>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('more', { title: check.title })}
            >
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {[3, 2, 1].map((severity) => (
              <Menu.Item
                key={severity}
                disabled={severity === check.severity}
                onClick={() => void update({ severity })}
              >
                {t('setSeverity', { severity })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item color="red" onClick={() => void remove()}>
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

function Fixes(props: { check: Check }) {
  const { check } = props
  const { t } = useTranslation('checks')
  const planId = usePlanId()
  const cards = usePlan((plan) => plan.cards)
  const canWrite = useCanWrite()
  const act = useAct()
  const [, navigate] = useLocation()

  const open = (cardId: string) =>
    navigate(`${planPath(planId, 'board')}?card=${encodeURIComponent(cardId)}`)
  const start = async () => {
    const card = await act((client) =>
      client.cards.create({
        planId,
        draft: { kind: 'fix', title: check.title, moment: check.moment, checkId: check.id },
      }),
    )
    if (card) open(card.id)
  }

  const fixes = [...cards.values()].filter((card) => card.checkId === check.id && !card.archived)
  const [first] = fixes
  if (first) {
    return (
      <Anchor component="button" type="button" size="sm" onClick={() => open(first.id)}>
        {t('fixedBy', { title: first.title })}
      </Anchor>
    )
  }
  return canWrite ? (
    <Button variant="default" size="compact-xs" onClick={() => void start()}>
      {t('startFix')}
    </Button>
  ) : null
}
