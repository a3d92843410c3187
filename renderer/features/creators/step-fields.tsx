import { useTranslation } from 'react-i18next'
import { stepOf } from '#shared/creators/asset-standing.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import panelClasses from '../cards/card-panel.module.css'
import type { SaveCard } from '../cards/use-card-edit.ts'
import type { AssetFieldsProps } from './asset-fields.ts'

const STEPS = ['briefedOn', 'sentOn', 'draftOn', 'approvedOn'] as const

/** The days from the briefing to the post. Rights may begin on some of them. */
export function StepFields(props: AssetFieldsProps & { saveCard: SaveCard }) {
  const { card, asset, readOnly, save, saveCard } = props
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const step = stepOf(asset, card.publishedOn, today)
  return (
    <>
      <div className={panelClasses.grid}>
        {STEPS.map((field) => (
          <DateField
            key={field}
            label={t(`asset.${field}`)}
            value={asset[field]}
            readOnly={readOnly}
            onSave={(day) => save({ [field]: day })}
          />
        ))}
        <DateField
          label={t('asset.postedOn')}
          value={card.publishedOn}
          readOnly={readOnly}
          onSave={(publishedOn) => saveCard({ publishedOn })}
        />
        <DateField
          label={t('asset.boostedOn')}
          value={asset.boostedOn}
          readOnly={readOnly}
          onSave={(boostedOn) => save({ boostedOn })}
        />
      </div>
      <p className={panelClasses.fact}>{t('asset.standing', { step: t(`step.${step}`) })}</p>
    </>
  )
}
