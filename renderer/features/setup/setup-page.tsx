import { Center, Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { usePlaybook } from '../playbook/use-playbook.ts'
import { ActionPlanPanel } from './action-plan-panel.tsx'
import { EndPanel } from './end-panel.tsx'
import { SetupNav } from './setup-nav.tsx'
import classes from './setup.module.css'
import { StepPanel } from './step-panel.tsx'
import { useSetupPlace } from './use-setup-place.ts'

/** From an empty plan to a good first one, step by step, and the action plans that lead on from there. */
export function SetupPage() {
  const { t } = useTranslation()
  const playbook = usePlaybook().data?.playbook
  const { place } = useSetupPlace()
  const main = useRef<HTMLDivElement>(null)
  const panel = 'plan' in place ? `plan ${place.plan}` : place.step
  const shown = useRef(panel)
  // The next panel is read from its heading on; of the first one the view itself says the name.
  useEffect(() => {
    if (shown.current === panel) return
    shown.current = panel
    main.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [panel])
  if (!playbook) {
    return (
      <Center h="100%" aria-busy="true">
        <Loader size="sm" aria-label={t('common.loading')} />
      </Center>
    )
  }
  return (
    <Page>
      <div className={classes.layout}>
        <SetupNav plans={playbook.actionPlans} place={place} />
        <div ref={main} className={classes.main}>
          {'plan' in place ? (
            <ActionPlanPanel key={place.plan} playbook={playbook} planKey={place.plan} />
          ) : place.step === 'end' ? (
            <EndPanel />
          ) : (
            <StepPanel key={place.step} step={place.step} playbook={playbook} />
          )}
        </div>
      </div>
    </Page>
  )
}
