import { ActionIcon, Tabs } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanWrite } from '../../app/system-context.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { ActivityList } from '../cards/activity-list.tsx'
import panelClasses from '../cards/card-panel.module.css'
import { FieldHistory } from '../cards/field-history.tsx'
import { isListOpen } from '../cards/is-list-open.ts'
import { TitleField } from '../cards/text-fields.tsx'
import { short } from '../cards/use-field-words.ts'
import { TopicDetails } from './topic-details.tsx'
import { TopicKeywords } from './topic-keywords.tsx'
import classes from './topic-panel.module.css'
import { useTopicEdit } from './use-topic-edit.ts'

const TABS = ['details', 'keywords', 'activity'] as const
type Tab = (typeof TABS)[number]
const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value)

/** All of one topic, beside any page; every edit is saved as it is made. */
export function TopicPanel(props: { topicId: string; onClose: () => void }) {
  const { topicId, onClose } = props
  const { t } = useTranslation('topic')
  const readOnly = !useCanWrite()
  const { topic, save, status } = useTopicEdit(topicId)
  const [tab, setTab] = useState<Tab>('details')
  const panel = useRef<HTMLElement>(null)
  useReturnFocus()
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])

  if (!topic) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    // Menus of the panel stand elsewhere in the page: their Escape is their own.
    if (!(event.target instanceof Node) || !panel.current?.contains(event.target)) return
    event.stopPropagation()
    onClose()
  }
  const counts: Record<Tab, number> = { details: 0, keywords: topic.demand.keywords, activity: 0 }
  return (
    <aside
      ref={panel}
      className={`${panelClasses.panel} ${classes.panel}`}
      role="dialog"
      aria-modal="false"
      aria-label={t('label', { title: short(topic.title, 120) || t('board:card.untitled') })}
      tabIndex={-1}
      data-moment={topic.moment ?? 'none'}
      data-testid="topic-panel"
      onKeyDown={onKeyDown}
    >
      <header className={panelClasses.head}>
        <div className={panelClasses.titleRow}>
          <TitleField
            value={topic.title}
            label={t('title')}
            placeholder={t('titlePlaceholder')}
            readOnly={readOnly}
            autoFocus={false}
            onSave={(title) => save({ title })}
          />
          <span className={panelClasses.saved} role="status">
            {status === 'idle' ? '' : t(`board:panel.status.${status}`)}
          </span>
          <FieldHistory topicId={topicId} field="title" label={t('title')} readOnly={readOnly} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
            <IconX size={17} />
          </ActionIcon>
        </div>
      </header>
      <Tabs
        className={panelClasses.tabs ?? ''}
        value={tab}
        keepMounted={false}
        onChange={(value) => isTab(value) && setTab(value)}
      >
        <Tabs.List className={panelClasses.tabList ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
              {counts[one] > 0 && <span className={panelClasses.count}> {counts[one]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details" className={panelClasses.body ?? ''}>
          <TopicDetails topic={topic} readOnly={readOnly} save={save} onClose={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="keywords" className={panelClasses.body ?? ''}>
          <TopicKeywords topic={topic} />
        </Tabs.Panel>
        <Tabs.Panel value="activity" className={panelClasses.body ?? ''}>
          <ActivityList topicId={topicId} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
