import { useTranslation } from 'react-i18next'
import { Page, Panel } from '../../ui/page.tsx'
import { ChannelTable } from './channel-table.tsx'
import { PlanFields } from './plan-fields.tsx'
import classes from './settings.module.css'
import { TacticTable } from './tactic-table.tsx'
import { WeightTable } from './weight-table.tsx'

/** What the score expects of the plan: every weight, channel and tactic it is made from. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
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
          <ChannelTable />
        </Panel>
        <Panel title={t('tactics.title')} aside={t('tactics.hint')}>
          <TacticTable />
        </Panel>
      </div>
    </Page>
  )
}
