import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { Panel } from '../../ui/page.tsx'

/** The way from a view of an empty plan to its set-up; nothing where there is work on the board. */
export function SetupHint() {
  const { t } = useTranslation('setup')
  const planId = usePlanId()
  const setup = usePlan((plan) => plan.settings.setup)
  const isEmpty = usePlan((plan) => plan.cards.size === 0)
  const canWrite = useCanWrite()
  if (!isEmpty || !canWrite) return null
  return (
    <Panel
      title={t('hint.title')}
      aside={
        <Button component={Link} href={planPath(planId, 'setup')} size="compact-sm">
          {t(setup && !setup.finished ? 'hint.go' : 'hint.begin')}
        </Button>
      }
    >
      {t('hint.text')}
    </Panel>
  )
}
