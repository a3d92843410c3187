import { TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Creator, isEmail, isPhone } from '#shared/domain/creator.ts'
import { LIMITS } from '#shared/domain/text.ts'
import panelClasses from '../cards/card-panel.module.css'
import { DraftText } from './draft-fields.tsx'
import type { PersonFieldsProps } from './person-fields.ts'

/** How to reach a person, in what languages, and what is good to know. */
export function ContactFields(props: PersonFieldsProps & { known: readonly Creator[] }) {
  const { person, readOnly, save, known } = props
  const { t } = useTranslation('creators')
  const languages = useMemo(
    () => [...new Set(known.flatMap((one) => one.languages))].toSorted(),
    [known],
  )
  return (
    <div className={panelClasses.stack}>
      <div className={panelClasses.grid}>
        <DraftText
          label={t('field.email')}
          inputMode="email"
          value={person.email}
          readOnly={readOnly}
          doubt={(text) => {
            if (isEmail(text.trim())) return null
            return t(isPhone(text.trim()) ? 'doubt.phoneAsEmail' : 'doubt.email')
          }}
          onSave={(email) => save({ email: email.trim() })}
        />
        <DraftText
          label={t('field.phone')}
          inputMode="tel"
          value={person.phone}
          readOnly={readOnly}
          doubt={(text) => {
            if (isPhone(text.trim())) return null
            return t(isEmail(text.trim()) ? 'doubt.emailAsPhone' : 'doubt.phone')
          }}
          onSave={(phone) => save({ phone: phone.trim() })}
        />
      </div>
      <DraftText
        label={t('field.contact')}
        rows={2}
        maxLength={LIMITS.title}
        value={person.contact}
        readOnly={readOnly}
        onSave={(contact) => save({ contact })}
      />
      <TagsInput
        label={t('field.languages')}
        data={languages}
        maxLength={200}
        readOnly={readOnly}
        value={person.languages}
        onChange={(next) => void save({ languages: next })}
      />
      <DraftText
        label={t('field.notes')}
        rows={3}
        maxLength={LIMITS.title}
        value={person.notes}
        readOnly={readOnly}
        onSave={(notes) => save({ notes })}
      />
    </div>
  )
}
