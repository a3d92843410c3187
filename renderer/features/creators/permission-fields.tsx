import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { permissionState } from '#shared/creators/asset-standing.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { isSafeUrl } from '../briefs/safe-url.ts'
import panelClasses from '../cards/card-panel.module.css'
import type { AssetFieldsProps } from './asset-fields.ts'
import classes from './creators.module.css'
import { DraftText } from './draft-fields.tsx'

const ANSWERS = ['granted', 'refused'] as const

/** How the use of what a user made was allowed: asked when, answered when and how, by what words. */
export function PermissionFields({ asset, readOnly, save }: AssetFieldsProps) {
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const state = permissionState(asset)
  const { permissionAskedOn: asked, permissionAnsweredOn: answered } = asset
  const isBackward = asked !== null && answered !== null && answered < asked
  return (
    <>
      <div className={panelClasses.grid}>
        <DateField
          label={t('permission.askedOn')}
          value={asked}
          readOnly={readOnly}
          onSave={(permissionAskedOn) => save({ permissionAskedOn })}
        />
        <Select
          label={t('permission.answer')}
          clearable
          placeholder={t('permission.noAnswer')}
          readOnly={readOnly}
          data={ANSWERS.map((one) => ({ value: one, label: t(`permission.${one}`) }))}
          value={asset.permission}
          onChange={(value) => {
            const permission = ANSWERS.find((one) => one === value) ?? null
            const on = permission === null ? null : (answered ?? today)
            void save({ permission, permissionAnsweredOn: on })
          }}
        />
        <DateField
          label={t('permission.answeredOn')}
          value={answered}
          readOnly={readOnly}
          error={isBackward ? t('permission.backward') : undefined}
          onSave={(permissionAnsweredOn) => save({ permissionAnsweredOn })}
        />
        <DraftText
          label={t('permission.url')}
          inputMode="url"
          maxLength={LIMITS.url}
          value={asset.permissionUrl}
          readOnly={readOnly}
          doubt={(url) => (isSafeUrl(url) ? null : t('doubt.url'))}
          onSave={(permissionUrl) => save({ permissionUrl })}
        />
        <div className={panelClasses.field} data-wide>
          <DraftText
            label={t('permission.words')}
            rows={2}
            maxLength={LIMITS.title}
            value={asset.permissionWords}
            readOnly={readOnly}
            onSave={(permissionWords) => save({ permissionWords })}
          />
        </div>
      </div>
      {state !== 'not-needed' && (
        <p
          className={
            state === 'granted' ? panelClasses.fact : `${panelClasses.fact} ${classes.bad}`
          }
        >
          {t(`permission.says.${state}`)}
        </p>
      )}
    </>
  )
}
