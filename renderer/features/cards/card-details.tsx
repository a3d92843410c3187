import { Button, Group, Loader } from '@mantine/core'
import { lazy, memo, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { AnswerFields, AudienceFields, PlaybookFields } from './aim-fields.tsx'
import classes from './card-panel.module.css'
import { ChecklistEditor } from './checklist-editor.tsx'
import { AddressField, CheckField, DateFields } from './fact-fields.tsx'
import { FieldHistory } from './field-history.tsx'
import { LinksEditor } from './links-editor.tsx'
import { PlaceFields, type FieldsProps } from './place-fields.tsx'
import { SeriesButton } from '../series/series-button.tsx'
import { RightsEditor } from './rights-editor.tsx'
import { sectionsOf, type Section as SectionName } from './section-order.ts'
import { StrengthNote } from './strength-note.tsx'

const BriefEditor = lazy(async () => ({
  default: (await import('../briefs/brief-editor.tsx')).BriefEditor,
}))

/**
 * The fields of a card: where it stands first, then what matters for its kind, then the rest. Drawn again
 * only when the card itself changed: each save of a brief changes the plan, and typing must not wait.
 */
export const CardDetails = memo(function CardDetails(
  props: FieldsProps & { onRemove: () => void },
) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const fields: FieldsProps = { card, readOnly, save }
  const history = (field: 'checklist' | 'rights' | 'links', label: string) => (
    <FieldHistory cardId={card.id} field={field} label={label} readOnly={readOnly} />
  )
  const sections: Record<SectionName, () => ReactNode> = {
    answers: () => (
      <Section title={t('panel.answers')}>
        <AnswerFields {...fields} />
      </Section>
    ),
    brief: () => (
      <Section title={t('panel.brief')}>
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <BriefEditor
            card={card}
            canWrite={!readOnly}
            onMention={(topicId) =>
              navigate(`${planPath(planId, 'keywords')}?${new URLSearchParams({ topic: topicId })}`)
            }
            onNamed={(topicId) => {
              if (!card.topics.includes(topicId)) void save({ topics: [...card.topics, topicId] })
            }}
          />
        </Suspense>
      </Section>
    ),
    address: () => (
      <Section title={t('card:panel.address')}>
        <AddressField {...fields} />
      </Section>
    ),
    check: () =>
      (card.kind === 'fix' || card.checkId !== null) && (
        <Section title={t('card:panel.check')}>
          <CheckField {...fields} />
        </Section>
      ),
    checklist: () => (
      <Section title={t('panel.checklist')} aside={history('checklist', t('panel.checklist'))}>
        <ChecklistEditor
          cardId={card.id}
          items={card.checklist}
          readOnly={readOnly}
          onSave={(checklist) => save({ checklist })}
        />
      </Section>
    ),
    playbook: () => (
      <Section title={t('panel.playbook')}>
        <PlaybookFields {...fields} />
      </Section>
    ),
    audience: () => (
      <Section title={t('panel.audience')}>
        <AudienceFields {...fields} />
      </Section>
    ),
    links: () => (
      <Section title={t('card:panel.links')} aside={history('links', t('card:panel.links'))}>
        <LinksEditor {...fields} />
      </Section>
    ),
    dates: () => (
      <Section title={t('panel.dates')}>
        <DateFields {...fields} />
      </Section>
    ),
    rights: () => (
      <Section
        title={t('panel.rights')}
        hint={t('rights.hint')}
        aside={history('rights', t('panel.rights'))}
      >
        <RightsEditor
          rights={card.rights}
          readOnly={readOnly}
          onSave={(rights) => save({ rights })}
        />
      </Section>
    ),
    strength: () => (
      <Section title={t('panel.strength')}>
        <StrengthNote card={card} />
      </Section>
    ),
  }

  return (
    <>
      {card.archived && <p className={classes.notice}>{t('panel.archived')}</p>}
      <PlaceFields {...fields} />
      {sectionsOf(card.kind).map((name) => (
        // A fragment of its own: a section that moves with the kind keeps what is written in it.
        <div key={name}>{sections[name]()}</div>
      ))}
      {!readOnly && (
        <Group gap="sm" mt="lg">
          <Button variant="default" onClick={() => void save({ archived: !card.archived })}>
            {card.archived ? t('panel.restore') : t('panel.archive')}
          </Button>
          <SeriesButton card={card} />
          <Button variant="subtle" color="red" onClick={props.onRemove}>
            {t('panel.remove')}
          </Button>
        </Group>
      )}
    </>
  )
})

function Section(props: { title: string; hint?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <div className={classes.sectionHead}>
        <h3>{props.title}</h3>
        {props.aside}
      </div>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.children}
    </section>
  )
}
