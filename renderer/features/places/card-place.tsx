import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { EMPTY_PLACE } from '#shared/domain/place.ts'
import { usePlan } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import { CompletenessNote } from './completeness-note.tsx'
import { ConflictList } from './conflict-list.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { PlaceDetails } from './place-fields.tsx'
import { placeKey, usePlaceEdit } from './use-place-edit.ts'
import { shownPlace } from './use-places.ts'

/** What is known of a place, what is missing, and where its hours contradict each other. */
export function CardPlace(props: { card: Card; readOnly: boolean }) {
  const { card, readOnly } = props
  const { t } = useTranslation('places')
  const today = usePlan((plan) => plan.today)
  const save = usePlaceEdit(card.id)
  const { data } = usePlanQuery(placeKey(card.id), ['place', 'card'], (client, planId) =>
    client.places.list({ planId, cardId: card.id }),
  )
  if (!data) return <Loader size="sm" aria-label={t('app:common.loading')} />
  const place = data[0] ?? { id: card.id, ...EMPTY_PLACE }
  const { known, conflicts } = shownPlace(card, place, today)
  return (
    <div data-testid="card-place">
      <PanelSection title={t('section.place')}>
        <CompletenessNote place={place} known={known} />
        <PlaceDetails place={place} readOnly={readOnly} save={save} />
      </PanelSection>
      <PanelSection title={t('section.hours')} hint={t('hours.hint')}>
        <ConflictList place={place} conflicts={conflicts} readOnly={readOnly} save={save} />
        <HoursEditor place={place} readOnly={readOnly} save={save} />
      </PanelSection>
    </div>
  )
}
