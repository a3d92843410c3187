import { Autocomplete, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../cards/use-draft.ts'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'
import { useInLocale } from './use-messaging.ts'

/** What the message is to do, and what sets it off. */
export function AimFields({ message, messaging, readOnly, save }: MessageFieldsProps) {
  const { t } = useTranslation('messages')
  const inLocale = useInLocale()
  const titles = messaging.triggers.map(({ id, title }) => ({ id, title: inLocale(title) }))
  const named = titles.find(({ id }) => id === message.trigger)
  const draft = useDraft(named?.title ?? message.trigger, (text) => {
    const words = text.trim().slice(0, 200)
    return save({ trigger: titles.find(({ title }) => title === words)?.id ?? words })
  })
  const facts = messaging.triggers.find(({ id }) => id === message.trigger)
  const goals = messaging.goals.map(({ id, title }) => ({ value: id, label: inLocale(title) }))
  const isKnown = message.goal === null || goals.some(({ value }) => value === message.goal)
  return (
    <div className={classes.pair}>
      <Select
        label={t('goal.label')}
        placeholder={t('goal.none')}
        clearable
        readOnly={readOnly}
        data={isKnown ? goals : [...goals, { value: message.goal!, label: message.goal! }]}
        value={message.goal}
        onChange={(goal) => void save({ goal })}
      />
      <Autocomplete
        size="xs"
        label={t('trigger.label')}
        placeholder={t('trigger.none')}
        description={facts && inLocale(facts.when)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={titles.map(({ title }) => title)}
        maxLength={200}
        readOnly={readOnly}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.leave}
      />
    </div>
  )
}
