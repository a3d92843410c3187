import { useTranslation } from 'react-i18next'
import { Page, Panel } from '../../ui/page.tsx'
import { ChannelMatrix } from '../playbook/channel-matrix.tsx'
import { TacticTable } from '../playbook/tactic-table.tsx'
import { usePlaybook } from '../playbook/use-playbook.ts'
import { PlanFields } from './plan-fields.tsx'
import classes from './settings.module.css'
import { WeightTable } from './weight-table.tsx'

/** What the score expects of the plan: every weight, channel and tactic it is made from. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const { data } = usePlaybook()
  return (
    <Page>
      <div className={classes.stack}>
        <Panel title={t('plan.title')}>
          <PlanFields />
        </Panel>
        <Panel title={t('weights.title')} aside={t('weights.hint')}>
          <WeightTable />
        </Panel>
        <Panel title={t('channels.title')} aside={t('channels.hint')}>
          <ChannelMatrix playbook={data?.playbook ?? null} />
        </Panel>
        <Panel title={t('tactics.title')} aside={t('tactics.hint')}>
          <TacticTable />
        </Panel>
      </div>
    </Page>
  )
}
