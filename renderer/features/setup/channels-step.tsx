import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { inLocale, type ChannelFacts, type Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { ChannelMatrix } from '../playbook/channel-matrix.tsx'
import classes from './setup.module.css'
import { StepFrame } from './step-frame.tsx'

/** Which channels the plan works, the moments that each is expected to serve, and its usual tools. */
export function ChannelsStep({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const { channels, locale } = usePlan((plan) => plan.settings)
  const canWrite = useCanWrite()
  const act = useAct()
  const missing = playbook.channels.filter(({ id }) => channels.every((one) => one.id !== id))
  const putBack = ({ id, title, moments }: ChannelFacts) => {
    const back = { id, title: inLocale(title, locale), moments: [...moments] }
    void act((client, planId) =>
      client.plans.updateSettings({ planId, patch: { channels: [...channels, back] } }),
    )
  }
  return (
    <StepFrame step="channels">
      <ChannelMatrix playbook={playbook} />
      {canWrite && missing.length > 0 && (
        <div className={classes.missing}>
          <span>{t('step.channels.missing')}</span>
          {missing.map((facts) => (
            <Button
              key={facts.id}
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => putBack(facts)}
            >
              {inLocale(facts.title, locale)}
            </Button>
          ))}
        </div>
      )}
    </StepFrame>
  )
}
