import { Autocomplete, Button, Group, Popover, Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tactic } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import classes from './controls.module.css'
import { useTacticActs } from './use-tactic-acts.ts'

/** Why teams usually leave a tactic out; anything else is written. */
const REASONS = ['noShop', 'notOurs', 'noBudget', 'later', 'others', 'law'] as const

/** Switches a tactic on, or off with the reason why it will not be filled. */
export function OffControl(props: { tactic: Tactic; title: string }) {
  const { tactic, title } = props
  const { t } = useTranslation('playbook')
  const canWrite = useCanWrite()
  const { update } = useTacticActs()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')

  const ask = () => {
    setReason(tactic.reason ?? '')
    setAsking(true)
  }
  const switchOff = async () => {
    setAsking(false)
    await update(tactic.id, { off: true, reason: reason.trim() })
  }

  return (
    <div className={classes.off}>
      <Popover
        opened={asking}
        onChange={setAsking}
        trapFocus
        returnFocus
        width={320}
        position="bottom-end"
      >
        <Popover.Target>
          <Switch
            label={t('off.inForce')}
            aria-label={t('off.inForceOf', { tactic: title })}
            checked={!tactic.off}
            disabled={!canWrite}
            onChange={(event) =>
              event.currentTarget.checked ? void update(tactic.id, { off: false }) : ask()
            }
          />
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={10}>
            <Autocomplete
              data-autofocus
              label={t('off.why')}
              description={t('off.whyHint')}
              data={REASONS.map((name) => t(`off.reason.${name}`))}
              value={reason}
              maxLength={500}
              comboboxProps={{ withinPortal: false }}
              onChange={setReason}
            />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" size="xs" onClick={() => setAsking(false)}>
                {t('app:common.cancel')}
              </Button>
              <Button size="xs" onClick={() => void switchOff()}>
                {t(tactic.off ? 'off.keepReason' : 'off.do')}
              </Button>
            </Group>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {tactic.off && (
        <p className={classes.reason}>
          {tactic.reason ? t('off.because', { reason: tactic.reason }) : t('off.noReason')}
          {canWrite && (
            <Button variant="subtle" size="compact-xs" onClick={ask}>
              {t(tactic.reason ? 'off.changeReason' : 'off.giveReason')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
