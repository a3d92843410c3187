import { ActionIcon, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  endsAfterStart,
  RIGHTS_USES,
  type RightsLength,
  rightsLengthSchema,
  type RightsTrigger,
  type RightsWindow,
} from '#shared/domain/rights.ts'
import { windowState } from '#shared/domain/rights-clock.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import classes from './rights-window.module.css'
import { useDraft } from './use-draft.ts'
import { useRightsWords } from './use-rights-words.ts'

const ON_A_DATE = 'date'
const USUAL: RightsLength = { count: 90, unit: 'day' }
/** How a window ends: on a day, after a length, or (with a trigger and no length) not at all. */
const ENDS = ['date', 'day', 'month', 'never'] as const

/** One window: for what, from when, until when; what stands against it is said beside the field. */
export function RightsWindowRow(props: {
  right: RightsWindow
  /** An earlier window of the same use that it shares days with. */
  overlapped: RightsWindow | null
  triggers: readonly RightsTrigger[]
  readOnly: boolean
  onChange: (right: RightsWindow) => Promise<boolean>
  onRemove: () => void
}) {
  const { right, overlapped, triggers, readOnly } = props
  const { t } = useTranslation('board')
  const words = useRightsWords()
  const today = usePlan((plan) => plan.today)
  /** A window that would end before it starts: shown with what is wrong, saved only when right. */
  const [wrong, setWrong] = useState<RightsWindow | null>(null)
  const shown = wrong ?? right
  const { trigger, lasts } = shown

  const change = async (next: RightsWindow): Promise<boolean> => {
    if (!endsAfterStart(next)) {
      setWrong(next)
      return true
    }
    setWrong(null)
    return props.onChange(next)
  }
  const begin = (chosen: RightsTrigger | undefined) => {
    const { trigger: _, ...rest } = shown
    // What begins by itself ends by a length, or not at all.
    void change(chosen ? { ...rest, trigger: chosen, startsOn: null, endsOn: null } : rest)
  }
  const end = (how: (typeof ENDS)[number]) => {
    const { lasts: former, ...rest } = shown
    if (how === 'date' || how === 'never') {
      void change({ ...rest, endsOn: how === 'date' ? rest.endsOn : null })
    } else void change({ ...rest, lasts: { count: former?.count ?? USUAL.count, unit: how } })
  }
  const how = lasts ? lasts.unit : trigger ? 'never' : 'date'
  const error = wrong
    ? t('rights.wrong')
    : overlapped
      ? t('creators:rights.overlap', { days: words.days(overlapped) })
      : undefined

  return (
    <li className={classes.window} data-state={windowState(shown, today)}>
      <Select
        label={t('rights.use')}
        allowDeselect={false}
        readOnly={readOnly}
        data={RIGHTS_USES.map((use) => ({ value: use, label: t(`rights.uses.${use}`) }))}
        value={shown.use}
        onChange={(value) => {
          const use = RIGHTS_USES.find((known) => known === value)
          if (use) void change({ ...shown, use })
        }}
      />
      <Select
        label={t('creators:rights.starts')}
        allowDeselect={false}
        readOnly={readOnly}
        data={[
          { value: ON_A_DATE, label: t('creators:rights.trigger.date') },
          ...triggers.map((one) => ({ value: one, label: t(`creators:rights.trigger.${one}`) })),
        ]}
        value={trigger ?? ON_A_DATE}
        onChange={(value) => begin(triggers.find((one) => one === value))}
      />
      <Select
        label={t('creators:rights.ends')}
        allowDeselect={false}
        readOnly={readOnly}
        data={ENDS.filter((one) => one !== (trigger ? 'date' : 'never')).map((one) => ({
          value: one,
          label: t(`creators:rights.end.${one}`),
        }))}
        value={how}
        onChange={(value) => {
          const chosen = ENDS.find((one) => one === value)
          if (chosen) end(chosen)
        }}
      />
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('rights.remove')}
          onClick={props.onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
      {!trigger && (
        <DateField
          label={t('rights.from')}
          value={shown.startsOn}
          readOnly={readOnly}
          onSave={(startsOn) => change({ ...shown, startsOn })}
        />
      )}
      {lasts && (
        <LengthField
          length={lasts}
          readOnly={readOnly}
          error={error}
          onSave={(next) => change({ ...shown, lasts: next })}
        />
      )}
      {!lasts && !trigger && (
        <DateField
          label={t('rights.to')}
          value={shown.endsOn}
          readOnly={readOnly}
          error={error}
          onSave={(endsOn) => change({ ...shown, endsOn })}
        />
      )}
      {error && !lasts && trigger && <p className={classes.problem}>{error}</p>}
      {!wrong && <p className={classes.state}>{words.state(shown)}</p>}
    </li>
  )
}

function LengthField(props: {
  length: RightsLength
  readOnly: boolean
  error: string | undefined
  onSave: (length: RightsLength) => Promise<boolean>
}) {
  const { length, onSave } = props
  const { t } = useTranslation('creators')
  const fits = (text: string) =>
    rightsLengthSchema.safeParse({ ...length, count: text === '' ? 0 : Number(text) }).success
  const draft = useDraft(String(length.count), (text) =>
    fits(text) ? onSave({ ...length, count: Number(text) }) : Promise.resolve(false),
  )
  return (
    <NumberInput
      label={t(`rights.length.${length.unit}`)}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      valueIsNumericString
      readOnly={props.readOnly}
      error={fits(draft.value) ? props.error : t('rights.noLength')}
      value={draft.value}
      onChange={(value) => draft.change(String(value))}
      onBlur={draft.leave}
    />
  )
}
