import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LOCALES, PATHS } from '#shared/domain/plan.ts'
import { SavedText } from './saved-text.tsx'
import classes from './settings.module.css'
import { useSettings } from './use-settings.ts'

export function PlanFields() {
  const { t } = useTranslation('settings')
  const { settings, save, canWrite } = useSettings()
  const disabled = !canWrite
  return (
    <div className={classes.fields}>
      <SavedText
        label={t('plan.name')}
        value={settings.name}
        required
        disabled={disabled}
        onSave={(name) => save({ name })}
      />
      <SavedText
        label={t('plan.client')}
        value={settings.client}
        disabled={disabled}
        onSave={(client) => save({ client })}
      />
      <SavedText
        label={t('plan.goal')}
        value={settings.goal}
        disabled={disabled}
        onSave={(goal) => save({ goal })}
      />
      <Select
        label={t('plan.path')}
        value={settings.path}
        disabled={disabled}
        allowDeselect={false}
        data={PATHS.map((value) => ({ value, label: t(`app:path.${value}`) }))}
        onChange={(value) => {
          const path = PATHS.find((known) => known === value)
          if (path) save({ path })
        }}
      />
      <Select
        label={t('plan.locale')}
        value={settings.locale}
        disabled={disabled}
        allowDeselect={false}
        data={LOCALES.map((value) => ({ value, label: t(`plan.locales.${value}`) }))}
        onChange={(value) => {
          const locale = LOCALES.find((known) => known === value)
          if (locale) save({ locale })
        }}
      />
    </div>
  )
}
