import { Button, Group, Loader } from '@mantine/core'
import { lazy, memo, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerFields, AudienceFields, PlaybookFields } from './aim-fields.tsx'
import classes from './card-panel.module.css'
import { ChecklistEditor } from './checklist-editor.tsx'
import { AddressField, CheckField, DateFields } from './fact-fields.tsx'
import { FieldHistory } from './field-history.tsx'
import { LinksEditor } from './links-editor.tsx'
import { PanelSection } from './panel-section.tsx'
import { PlaceFields, type FieldsProps } from './place-fields.tsx'
import { useOpenTopic } from '../views/use-open-topic.ts'
import { VersionsButton } from '../briefs/versions-button.tsx'
import { SeriesButton } from '../series/series-button.tsx'
import { SeriesNote } from '../series/series-note.tsx'
import { RightsEditor } from './rights-editor.tsx'
import { sectionsOf, type Section } from './section-order.ts'
import { StrengthNote } from './strength-note.tsx'

const BriefEditor = lazy(async () => ({
  default: (await import('../briefs/brief-editor.tsx')).BriefEditor,
}))

const CardJourneys = lazy(async () => ({
  default: (await import('../journeys/card-journeys.tsx')).CardJourneys,
}))

const CardMessage = lazy(async () => ({
  default: (await import('../messages/card-message.tsx')).CardMessage,
}))

const CardAsset = lazy(async () => ({
  default: (await import('../creators/card-asset.tsx')).CardAsset,
}))

const CardPlace = lazy(async () => ({
  default: (await import('../places/card-place.tsx')).CardPlace,
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
  const { open: openTopic } = useOpenTopic()
  const fields: FieldsProps = { card, readOnly, save }
  const history = (field: 'checklist' | 'rights' | 'links', label: string) => (
    <FieldHistory cardId={card.id} field={field} label={label} readOnly={readOnly} />
  )
  const sections: Record<Section, () => ReactNode> = {
    place: () =>
      card.kind === 'place' && (
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <CardPlace key={card.id} card={card} readOnly={readOnly} />
        </Suspense>
      ),
    message: () =>
      card.kind === 'message' && (
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <CardMessage key={card.id} card={card} readOnly={readOnly} />
        </Suspense>
      ),
    answers: () => (
      <PanelSection title={t('panel.answers')}>
        <AnswerFields {...fields} />
      </PanelSection>
    ),
    brief: () => (
      <PanelSection
        title={t('panel.brief')}
        aside={<VersionsButton cardId={card.id} readOnly={readOnly} />}
      >
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <BriefEditor
            card={card}
            canWrite={!readOnly}
            onMention={openTopic}
            onNamed={(topicId) => {
              if (!card.topics.includes(topicId)) void save({ topics: [...card.topics, topicId] })
            }}
          />
        </Suspense>
      </PanelSection>
    ),
    address: () => (
      <PanelSection title={t('card:panel.address')}>
        <div data-place-field="page">
          <AddressField {...fields} />
        </div>
      </PanelSection>
    ),
    check: () =>
      (card.kind === 'fix' || card.checkId !== null) && (
        <PanelSection title={t('card:panel.check')}>
          <CheckField {...fields} />
        </PanelSection>
      ),
    checklist: () => (
      <PanelSection title={t('panel.checklist')} aside={history('checklist', t('panel.checklist'))}>
        <ChecklistEditor
          cardId={card.id}
          items={card.checklist}
          readOnly={readOnly}
          onSave={(checklist) => save({ checklist })}
        />
      </PanelSection>
    ),
    playbook: () => (
      <PanelSection title={t('panel.playbook')}>
        <PlaybookFields {...fields} />
      </PanelSection>
    ),
    audience: () => (
      <PanelSection title={t('panel.audience')}>
        <AudienceFields {...fields} />
      </PanelSection>
    ),
    links: () => (
      <PanelSection title={t('card:panel.links')} aside={history('links', t('card:panel.links'))}>
        <LinksEditor {...fields} />
      </PanelSection>
    ),
    journeys: () => (
      <Suspense fallback={null}>
        <CardJourneys cardId={card.id} />
      </Suspense>
    ),
    dates: () => (
      <PanelSection title={t('panel.dates')}>
        <DateFields {...fields} />
      </PanelSection>
    ),
    rights: () => (
      <PanelSection
        title={t('panel.rights')}
        hint={t('rights.hint')}
        aside={history('rights', t('panel.rights'))}
      >
        <RightsEditor card={card} readOnly={readOnly} onSave={(rights) => save({ rights })} />
      </PanelSection>
    ),
    asset: () =>
      card.kind === 'creator' && (
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <CardAsset card={card} readOnly={readOnly} saveCard={save} />
        </Suspense>
      ),
    strength: () => (
      <PanelSection title={t('panel.strength')}>
        <StrengthNote card={card} />
      </PanelSection>
    ),
  }

  return (
    <>
      {card.archived && <p className={classes.notice}>{t('panel.archived')}</p>}
      {!readOnly && <SeriesNote card={card} className={classes.notice} />}
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
