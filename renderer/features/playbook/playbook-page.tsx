import { Loader, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { ChannelMatrix } from './channel-matrix.tsx'
import classes from './playbook.module.css'
import { ProblemsPanel } from './problems-panel.tsx'
import { SourcesTab } from './sources-tab.tsx'
import { TacticsTab } from './tactics-tab.tsx'
import { usePlaybook } from './use-playbook.ts'

const TABS = ['tactics', 'channels', 'sources'] as const

/** What the studio knows of the four moments, and what this plan makes of it. */
export function PlaybookPage() {
  const { t } = useTranslation('playbook')
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const tab = TABS.find((one) => one === asked.get('tab')) ?? 'tactics'
  const { data, isPending } = usePlaybook()

  if (isPending) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  if (!data) return <EmptyState title={t('unread')} hint={t('unreadHint')} />
  const { playbook, problems, folder } = data
  return (
    <Page>
      <p className={classes.intro}>{t('intro')}</p>
      <ProblemsPanel problems={problems} folder={folder} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          const path = planPath(planId, 'playbook')
          navigate(value === 'tactics' ? `${path}?` : `${path}?tab=${value}`, { replace: true })
        }}
      >
        <Tabs.List mb={12}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="tactics">
          <TacticsTab playbook={playbook} aimed={asked.get('tactic')} />
        </Tabs.Panel>
        <Tabs.Panel value="channels">
          <div className={classes.stack}>
            <Panel title={t('channels.title')}>
              <p className={classes.hint}>{t('channels.hint')}</p>
              <ChannelMatrix playbook={playbook} />
            </Panel>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <SourcesTab evidence={playbook.evidence} />
          <p className={classes.intro}>{t('sources.folder', { folder })}</p>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
