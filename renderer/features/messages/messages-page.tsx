import { Loader, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { MessageSettings } from './message-settings.tsx'
import { MessageTable } from './message-table.tsx'
import classes from './messages.module.css'
import { RulesPanel } from './rules-panel.tsx'
import { TemplateGallery } from './template-gallery.tsx'
import { useMessaging } from './use-messaging.ts'
import { useOutline } from './use-outline.ts'
import { WeekPanel } from './week-panel.tsx'

const TABS = ['messages', 'templates', 'weeks'] as const
type Tab = (typeof TABS)[number]

/** The plan's messages, the life-cycle messages to begin with, and what every audience gets each week. */
export function MessagesPage() {
  const { t } = useTranslation('messages')
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('tab')
  const tab: Tab = TABS.find((one) => one === asked) ?? 'messages'
  const messaging = useMessaging()
  const outline = useOutline()
  const messages = usePlanQuery(['messages'], ['message', 'card'], (client, plan) =>
    client.messages.list({ planId: plan }),
  )
  if (!messaging || !outline.data || !messages.data) {
    return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  }
  const show = (value: string | null) =>
    navigate(`${planPath(planId, 'messages')}?tab=${value ?? 'messages'}`, { replace: true })
  return (
    <Page>
      <Tabs value={tab} keepMounted={false} onChange={show}>
        <Tabs.List className={classes.tabs ?? ''}>
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`tab.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="messages">
          <MessageTable
            messaging={messaging}
            messages={messages.data}
            outline={outline.data}
            onTemplates={() => show('templates')}
          />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <div className={classes.sides}>
            <Panel title={t('templates.title')} aside={t('templates.hint')}>
              <TemplateGallery messaging={messaging} outline={outline.data} />
            </Panel>
            <RulesPanel messaging={messaging} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="weeks">
          <div className={classes.sides}>
            <WeekPanel outline={outline.data} />
            <Panel title={t('settings.title')}>
              <MessageSettings />
            </Panel>
          </div>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
