import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PICK_UPS, type Place, type PlaceFields } from '#shared/domain/place.ts'
import { linkText, problemOfField } from '#shared/places/field-problems.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { isSafeUrl } from '../briefs/safe-url.ts'
import cardClasses from '../cards/card-panel.module.css'
import { useDraft } from '../cards/use-draft.ts'
import type { SavePlace } from './use-place-edit.ts'
import { usePlaceWords } from './use-place-words.ts'

type Props = { place: Place; readOnly: boolean; save: SavePlace }
type TextName = Exclude<
  { [F in keyof PlaceFields]: PlaceFields[F] extends string ? F : never }[keyof PlaceFields],
  never
>

/** What is known of a place but its hours; each field says what is wrong with it beside it. */
export function PlaceDetails(props: Props) {
  const { place, readOnly, save } = props
  const { t } = useTranslation('places')
  return (
    <div className={cardClasses.grid}>
      <PlaceText {...props} field="street" wide />
      <PlaceText {...props} field="postcode" />
      <PlaceText {...props} field="city" />
      <PlaceText {...props} field="region" />
      <PlaceText {...props} field="country" />
      <PlaceText {...props} field="phone" />
      <PlaceText {...props} field="code" />
      <PlaceText {...props} field="profileUrl" wide />
      <PlaceText {...props} field="stockUrl" wide />
      <div className={cardClasses.field} data-place-field="pickUp">
        <Select
          label={t('field.pickUp')}
          placeholder={t('pickUp.unknown')}
          clearable
          readOnly={readOnly}
          data={PICK_UPS.map((value) => ({ value, label: t(`pickUp.${value}`) }))}
          value={place.pickUp}
          onChange={(value) =>
            void save({ pickUp: PICK_UPS.find((known) => known === value) ?? null })
          }
        />
      </div>
      {place.pickUp === 'offered' && (
        <div className={cardClasses.field} data-place-field="pickUpHours">
          <PickUpHours {...props} />
        </div>
      )}
    </div>
  )
}

function PlaceText(props: Props & { field: TextName; wide?: boolean }) {
  const { place, readOnly, field } = props
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  const isLink = field === 'profileUrl' || field === 'stockUrl'
  const draft = useDraft(place[field], (text) => {
    const value = isLink ? linkText(text) : text.trim()
    if (problemOfField(field, value)) return Promise.resolve(false)
    return props.save({ [field]: value })
  })
  const problem = problemOfField(field, draft.value)
  return (
    <div className={cardClasses.field} data-wide={props.wide || undefined} data-place-field={field}>
      <TextInput
        label={t(`field.${field}`)}
        {...(isLink && { inputMode: 'url', placeholder: 'https://' })}
        {...(field === 'phone' && { inputMode: 'tel' })}
        dir={isLink || field === 'phone' ? 'ltr' : 'auto'}
        maxLength={isLink ? 4_000 : field === 'phone' ? 100 : 300}
        readOnly={readOnly}
        value={draft.value}
        error={problem ? words.problem(problem) : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
      />
      {isLink && isSafeUrl(draft.value) && !problem && (
        <a
          className={cardClasses.follow}
          href={draft.value}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('board:url.open')}
        </a>
      )}
    </div>
  )
}

function PickUpHours(props: Props) {
  const { place, readOnly, save } = props
  const { t } = useTranslation('places')
  const format = useFormat()
  const saved = place.pickUpHours === null ? '' : String(place.pickUpHours)
  const draft = useDraft(saved, (text) => {
    const hours = text === '' ? null : Number(text)
    const fits = hours === null || (hours >= 0 && hours <= 10_000)
    return fits ? save({ pickUpHours: hours }) : Promise.resolve(false)
  })
  return (
    <NumberInput
      label={t('field.pickUpHours')}
      min={0}
      max={10_000}
      hideControls
      clampBehavior="blur"
      valueIsNumericString
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      readOnly={readOnly}
      value={draft.value}
      onChange={(value) => draft.change(String(value))}
      onBlur={draft.leave}
    />
  )
}
