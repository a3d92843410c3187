import { ActionIcon, Button, Group, Loader } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { AnswerFields, AudienceFields, PlaybookFields } from './aim-fields.tsx'
import classes from './card-panel.module.css'
import { ChecklistEditor } from './checklist-editor.tsx'
import { DateFields, PlaceFields } from './place-fields.tsx'
import { RightsEditor } from './rights-editor.tsx'
import { StrengthNote } from './strength-note.tsx'
import { TitleField } from './text-fields.tsx'
import { useCardEdit } from './use-card-edit.ts'

const BriefEditor = lazy(async () => ({
  default: (await import('./brief-editor.tsx')).BriefEditor,
}))

/** All of one card, beside the board; every edit is saved as it is made. */
export function CardPanel(props: {
  cardId: string
  width: number
  /** True for a card just made: its title wants to be written. */
  startAtTitle: boolean
  onClose: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('board')
  const card = usePlan((plan) => plan.cards.get(props.cardId))
  const canWrite = useCanWrite()
  const { save, status } = useCardEdit(props.cardId)
  const panel = useRef<HTMLElement>(null)
  const { startAtTitle } = props

  useEffect(() => {
    if (!startAtTitle) panel.current?.focus({ preventScroll: true })
  }, [startAtTitle])

  if (!card) return null
  const readOnly = !canWrite
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || listIsOpen(event.target)) return
    event.stopPropagation()
    props.onClose()
  }

  return (
    <aside
      ref={panel}
      className={classes.panel}
      style={{ width: props.width }}
      role="dialog"
      aria-modal="false"
      aria-label={t('panel.label', { title: card.title || t('card.untitled') })}
      tabIndex={-1}
      data-moment={card.moment}
      data-testid="card-panel"
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <TitleField
          value={card.title}
          label={t('panel.title')}
          readOnly={readOnly}
          autoFocus={startAtTitle}
          onSave={(title) => save({ title })}
        />
        <span className={classes.saved} role="status">
          {status === 'idle' ? '' : t(`panel.status.${status}`)}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('panel.close')}
          onClick={props.onClose}
        >
          <IconX size={17} />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {card.archived && <p className={classes.notice}>{t('panel.archived')}</p>}
        <PlaceFields card={card} readOnly={readOnly} save={save} />
        <Section title={t('panel.brief')}>
          <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
            <BriefEditor cardId={card.id} canWrite={canWrite} />
          </Suspense>
        </Section>
        <Section title={t('panel.strength')}>
          <StrengthNote card={card} />
        </Section>
        <Section title={t('panel.answers')}>
          <AnswerFields card={card} readOnly={readOnly} save={save} />
        </Section>
        <Section title={t('panel.dates')}>
          <DateFields card={card} readOnly={readOnly} save={save} />
        </Section>
        <Section title={t('panel.checklist')}>
          <ChecklistEditor
            items={card.checklist}
            readOnly={readOnly}
            onSave={(checklist) => save({ checklist })}
          />
        </Section>
        <Section title={t('panel.playbook')}>
          <PlaybookFields card={card} readOnly={readOnly} save={save} />
        </Section>
        <Section title={t('panel.audience')}>
          <AudienceFields card={card} readOnly={readOnly} save={save} />
        </Section>
        <Section title={t('panel.rights')} hint={t('rights.hint')}>
          <RightsEditor
            rights={card.rights}
            readOnly={readOnly}
            onSave={(rights) => save({ rights })}
          />
        </Section>
        {canWrite && (
          <Group gap="sm" mt="lg">
            <Button variant="default" onClick={() => void save({ archived: !card.archived })}>
              {card.archived ? t('panel.restore') : t('panel.archive')}
            </Button>
            <Button variant="subtle" color="red" onClick={props.onRemove}>
              {t('panel.remove')}
            </Button>
          </Group>
        )}
      </div>
    </aside>
  )
}

function Section(props: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.children}
    </section>
  )
}

/** True while a list of choices is open under the field: Escape is that list's, then. */
function listIsOpen(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.getAttribute('aria-expanded') === 'true' ||
      target.closest('[data-mantine-stop-propagation], [role="menu"]') !== null)
  )
}
