import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { disclosureState, neededDisclosure } from '#shared/creators/asset-standing.ts'
import { DISCLOSURES } from '#shared/domain/asset.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import panelClasses from '../cards/card-panel.module.css'
import type { AssetFieldsProps } from './asset-fields.ts'
import classes from './creators.module.css'
import { DraftText } from './draft-fields.tsx'

const BY_DEAL = 'by-deal'

/** What the post has to say of the deal, and whether somebody has seen that it does. */
export function DisclosureFields({ card, asset, readOnly, save }: AssetFieldsProps) {
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const byDeal = t(`disclosure.label.${neededDisclosure({ ...asset, disclosure: null })}`)
  const state = disclosureState(asset, card.publishedOn, today)
  return (
    <>
      <div className={panelClasses.grid}>
        <Select
          label={t('disclosure.needed')}
          allowDeselect={false}
          readOnly={readOnly}
          data={[
            { value: BY_DEAL, label: t('disclosure.byDeal', { label: byDeal }) },
            ...DISCLOSURES.map((one) => ({ value: one, label: t(`disclosure.label.${one}`) })),
          ]}
          value={asset.disclosure ?? BY_DEAL}
          onChange={(value) =>
            void save({ disclosure: DISCLOSURES.find((one) => one === value) ?? null })
          }
        />
        {state !== 'not-needed' && (
          <>
            <DateField
              label={t('disclosure.seenOn')}
              value={asset.disclosureSeenOn}
              readOnly={readOnly}
              onSave={(disclosureSeenOn) => save({ disclosureSeenOn })}
            />
            <div className={panelClasses.field} data-wide>
              <DraftText
                label={t('disclosure.seenAt')}
                maxLength={LIMITS.title}
                value={asset.disclosureSeenAt}
                readOnly={readOnly}
                onSave={(disclosureSeenAt) => save({ disclosureSeenAt })}
              />
            </div>
          </>
        )}
      </div>
      <p
        className={state === 'missing' ? `${panelClasses.fact} ${classes.bad}` : panelClasses.fact}
      >
        {t(`disclosure.says.${state}`)}
      </p>
    </>
  )
}
