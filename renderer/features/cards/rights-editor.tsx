import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endsAfterStart, RIGHTS_USES, type RightsWindow } from '#shared/domain/rights.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './rows.module.css'

/** The windows in which the asset may be used; once all have ended the card counts for nothing. */
export function RightsEditor(props: {
  rights: readonly RightsWindow[]
  readOnly: boolean
  onSave: (rights: RightsWindow[]) => Promise<boolean>
}) {
  const { rights, onSave, readOnly } = props
  const { t } = useTranslation('board')
  return (
    <>
      <ul className={classes.rows}>
        {rights.map((right, at) => (
          <Window
            key={`${at}-of-${rights.length}`}
            right={right}
            readOnly={readOnly}
            onChange={(next) => onSave(rights.with(at, next))}
            onRemove={() => void onSave(rights.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="default"
          onClick={() => void onSave([...rights, { use: 'organic', startsOn: null, endsOn: null }])}
        >
          {t('rights.add')}
        </Button>
      )}
    </>
  )
}

function Window(props: {
  right: RightsWindow
  readOnly: boolean
  onChange: (right: RightsWindow) => Promise<boolean>
  onRemove: () => void
}) {
  const { right } = props
  const { t } = useTranslation('board')
  /** A window that would end before it starts: shown with what is wrong, saved only when right. */
  const [wrong, setWrong] = useState<RightsWindow | null>(null)
  const shown = wrong ?? right

  const change = async (part: Partial<RightsWindow>): Promise<boolean> => {
    const next = { ...shown, ...part }
    if (!endsAfterStart(next)) {
      setWrong(next)
      return true
    }
    setWrong(null)
    return props.onChange(next)
  }

  return (
    <li className={classes.rights}>
      <Select
        label={t('rights.use')}
        allowDeselect={false}
        readOnly={props.readOnly}
        data={RIGHTS_USES.map((use) => ({ value: use, label: t(`rights.uses.${use}`) }))}
        value={shown.use}
        onChange={(value) => {
          const use = RIGHTS_USES.find((known) => known === value)
          if (use) void change({ use })
        }}
      />
      <DateField
        label={t('rights.from')}
        value={shown.startsOn}
        readOnly={props.readOnly}
        onSave={(startsOn) => change({ startsOn })}
      />
      <DateField
        label={t('rights.to')}
        value={shown.endsOn}
        readOnly={props.readOnly}
        error={wrong ? t('rights.wrong') : undefined}
        onSave={(endsOn) => change({ endsOn })}
      />
      {!props.readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('rights.remove')}
          onClick={props.onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  )
}
