import { Loader } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Asset, EMPTY_ASSET } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import type { SaveCard } from '../cards/use-card-edit.ts'
import { CostFields } from './cost-fields.tsx'
import { DisclosureFields } from './disclosure-fields.tsx'
import { MakerFields } from './maker-fields.tsx'
import { PermissionFields } from './permission-fields.tsx'
import { StepFields } from './step-fields.tsx'
import { useCreatorList } from './use-creators.ts'
import { useEdit } from './use-edit.ts'

/** What a creator or user makes: who, on what way it is, what the post has to say, what it costs. */
export function CardAsset(props: { card: Card; readOnly: boolean; saveCard: SaveCard }) {
  const { card } = props
  const { t } = useTranslation('creators')
  const people = useCreatorList()
  const listed = usePlanQuery(['asset', card.id], ['asset', 'result', 'card'], (client, planId) =>
    client.assets.list({ planId, cardId: card.id }),
  )
  if (!people.data || !listed.data) {
    return <Loader size="sm" aria-label={t('app:common.loading')} />
  }
  const [asset] = listed.data.assets
  return (
    <Sections
      {...props}
      stored={asset ?? null}
      people={people.data}
      noted={listed.data.noted[0] ?? null}
    />
  )
}

type Given = Parameters<typeof CardAsset>[0] & {
  stored: Asset | null
  people: NonNullable<ReturnType<typeof useCreatorList>['data']>
  noted: Parameters<typeof CostFields>[0]['noted']
}

function Sections({ card, readOnly, saveCard, stored, people, noted }: Given) {
  const { t } = useTranslation('creators')
  const none = useMemo(() => ({ id: card.id, ...EMPTY_ASSET }), [card.id])
  const { shown, save } = useEdit<Asset>(stored ?? none, (client, planId, { id: _, ...patch }) =>
    client.assets.put({ planId, cardId: card.id, patch }),
  )
  const fields = { card, asset: shown, readOnly, save }
  return (
    <div data-testid="card-asset">
      <PanelSection title={t('asset.title')}>
        <MakerFields {...fields} people={people} />
      </PanelSection>
      <PanelSection title={t('asset.way')}>
        <StepFields {...fields} saveCard={saveCard} />
      </PanelSection>
      <PanelSection title={t('asset.disclosure')}>
        <DisclosureFields {...fields} />
      </PanelSection>
      {shown.origin === 'ugc' && (
        <PanelSection title={t('asset.permission')} hint={t('permission.hint')}>
          <PermissionFields {...fields} />
        </PanelSection>
      )}
      <PanelSection title={t('asset.cost')}>
        <CostFields {...fields} noted={noted} />
      </PanelSection>
    </div>
  )
}
