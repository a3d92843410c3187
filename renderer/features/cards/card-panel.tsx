import { ActionIcon, Loader, Tabs } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useCanComment, useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useLatest } from '../briefs/use-latest.ts'
import { ActivityList } from './activity-list.tsx'
import { Attachments } from './attachments.tsx'
import classes from './card-panel.module.css'
import { Comments } from './comments.tsx'
import { CardDetails } from './card-details.tsx'
import { FieldHistory } from './field-history.tsx'
import { givenFiles, isFilePaste, type GivenFiles } from './given-files.ts'
import { isListOpen } from './is-list-open.ts'
import { TitleField } from './text-fields.tsx'
import { useCardEdit } from './use-card-edit.ts'
import { useCardQuery } from './use-card-query.ts'
import { short } from './use-field-words.ts'
import { useUploads } from './use-uploads.ts'

const CardResults = lazy(async () => ({
  default: (await import('../results/card-results.tsx')).CardResults,
}))

const TABS = ['details', 'comments', 'files', 'results', 'activity'] as const
type Tab = (typeof TABS)[number]
const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value)

/** All of one card, beside the board; every edit is saved as it is made. */
export function CardPanel(props: {
  cardId: string
  width: number
  /** True for a card just made: its title wants to be written. */
  startAtTitle: boolean
  onClose: () => void
  onRemove: () => void
}) {
  const { cardId } = props
  const { t } = useTranslation('board')
  const card = usePlan((plan) => plan.cards.get(cardId))
  // One without a title wants it first, wherever it was made.
  const [startAtTitle] = useState(props.startAtTitle || card?.title === '')
  const canWrite = useCanWrite()
  const canComment = useCanComment()
  const { save, status } = useCardEdit(cardId)
  const [tab, setTab] = useState<Tab>('details')
  const [over, setOver] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const uploads = useUploads(cardId)
  const latest = useLatest(props.onRemove)
  const remove = useCallback(() => latest.current(), [latest])
  const comments = useCardQuery('comment', cardId, (client, of) => client.comments.list(of))
  const files = useCardQuery('attachment', cardId, (client, of) => client.attachments.list(of))

  useEffect(() => {
    if (!startAtTitle) panel.current?.focus({ preventScroll: true })
  }, [startAtTitle])

  if (!card) return null
  const readOnly = !canWrite
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    // Dialogs of the panel stand elsewhere in the page: their Escape is their own.
    if (!(event.target instanceof Node) || !panel.current?.contains(event.target)) return
    event.stopPropagation()
    props.onClose()
  }
  const take = (given: GivenFiles) => {
    setTab('files')
    void uploads.add(given)
  }
  const onDragOver = (event: DragEvent) => {
    if (readOnly || event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (readOnly || event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    take(givenFiles(event.dataTransfer))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (readOnly || event.defaultPrevented || !isFilePaste(event.clipboardData)) return
    event.preventDefault()
    take(givenFiles(event.clipboardData))
  }
  const counts: Record<Tab, number> = {
    details: 0,
    results: 0,
    comments: comments.data?.length ?? 0,
    files: files.data?.length ?? 0,
    activity: 0,
  }

  return (
    <aside
      ref={panel}
      className={classes.panel}
      style={{ width: props.width }}
      role="dialog"
      aria-modal="false"
      aria-label={t('panel.label', { title: short(card.title, 120) || t('card.untitled') })}
      tabIndex={-1}
      data-moment={card.moment}
      data-over={over || undefined}
      data-testid="card-panel"
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <header className={classes.head}>
        <div className={classes.titleRow}>
          <TitleField
            value={card.title}
            label={t('panel.title')}
            placeholder={t('panel.titlePlaceholder')}
            readOnly={readOnly}
            autoFocus={startAtTitle}
            onSave={(title) => save({ title })}
          />
          <span className={classes.saved} role="status">
            {status === 'idle' ? '' : t(`panel.status.${status}`)}
          </span>
          <FieldHistory
            cardId={cardId}
            field="title"
            label={t('panel.title')}
            readOnly={readOnly}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('panel.close')}
            onClick={props.onClose}
          >
            <IconX size={17} />
          </ActionIcon>
        </div>
      </header>
      <Tabs
        className={classes.tabs ?? ''}
        value={tab}
        keepMounted={false}
        onChange={(value) => isTab(value) && setTab(value)}
      >
        <Tabs.List className={classes.tabList ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`card:tab.${one}`)}
              {counts[one] > 0 && <span className={classes.count}> {counts[one]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details" className={classes.body ?? ''}>
          <CardDetails card={card} readOnly={readOnly} save={save} onRemove={remove} />
        </Tabs.Panel>
        <Tabs.Panel value="results" className={classes.body ?? ''}>
          <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
            <CardResults card={card} readOnly={readOnly} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="comments" className={classes.body ?? ''}>
          <Comments cardId={cardId} comments={comments.data} readOnly={!canComment} />
        </Tabs.Panel>
        <Tabs.Panel value="files" className={classes.body ?? ''}>
          <Attachments files={files.data} uploads={uploads} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="activity" className={classes.body ?? ''}>
          <ActivityList cardId={cardId} />
        </Tabs.Panel>
      </Tabs>
      {over && <div className={classes.drop}>{t('card:files.drop')}</div>}
    </aside>
  )
}
