import { Anchor, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ASSET_ORIGINS } from '#shared/domain/asset.ts'
import type { Creator } from '#shared/domain/creator.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import panelClasses from '../cards/card-panel.module.css'
import { useDraft } from '../cards/use-draft.ts'
import type { AssetFieldsProps } from './asset-fields.ts'
import { PlatformInput } from './platform-input.tsx'

/** Who made it, whether for the brand or on their own, and where it is shown. */
export function MakerFields(props: AssetFieldsProps & { people: readonly Creator[] }) {
  const { asset, readOnly, save, people } = props
  const { t } = useTranslation('creators')
  const planId = usePlanId()
  const maker = people.find(({ id }) => id === asset.creatorId)
  const platform = useDraft(asset.platform, (text) => save({ platform: text }))
  const choices = useMemo(() => {
    const named = people.map(({ id, name }) => ({ value: id, label: name }))
    return named.toSorted((a, b) => a.label.localeCompare(b.label))
  }, [people])
  return (
    <div className={panelClasses.grid}>
      <div className={panelClasses.field} data-wide>
        <Select
          label={t('asset.maker')}
          placeholder={t(asset.creatorId === null ? 'asset.nobody' : 'asset.makerGone')}
          description={people.length === 0 ? t('asset.noPeople') : undefined}
          searchable
          clearable
          limit={100}
          readOnly={readOnly}
          data={choices}
          value={maker?.id ?? null}
          onChange={(creatorId) => {
            const chosen = people.find(({ id }) => id === creatorId)
            const [first] = chosen?.platforms ?? []
            const isOpen = asset.platform === '' && first !== undefined
            void save({ creatorId, ...(isOpen && { platform: first.platform }) })
          }}
        />
        <Anchor
          component={Link}
          size="xs"
          href={`${planPath(planId, 'creators')}?tab=people${maker ? `&person=${encodeURIComponent(maker.id)}` : ''}`}
        >
          {maker ? t('asset.openMaker', { name: maker.name }) : t('asset.openRegister')}
        </Anchor>
      </div>
      <Select
        label={t('asset.origin')}
        allowDeselect={false}
        readOnly={readOnly}
        data={ASSET_ORIGINS.map((one) => ({ value: one, label: t(`origin.${one}`) }))}
        value={asset.origin}
        onChange={(value) => {
          const origin = ASSET_ORIGINS.find((one) => one === value)
          if (origin) void save({ origin })
        }}
      />
      <PlatformInput
        label={t('field.platform')}
        value={platform.value}
        readOnly={readOnly}
        known={maker?.platforms.map((one) => one.platform) ?? []}
        onChange={platform.change}
        onBlur={platform.leave}
      />
    </div>
  )
}
