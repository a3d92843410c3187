import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LOCALES } from '#shared/domain/plan.ts'
import { languagesOf } from '#shared/domain/message.ts'
import { checkAllWords } from '#shared/messages/check-words.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { AddLanguage } from './add-language.tsx'
import { LanguageWords } from './language-words.tsx'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'
import { useLanguageName } from './use-language-name.ts'
import { useExamples } from './use-messaging.ts'

/** The words of a message, language by language. */
export function WordsEditor(props: MessageFieldsProps) {
  const { card, message, messaging, readOnly, save } = props
  const { t } = useTranslation('messages')
  const nameOf = useLanguageName()
  const languages = languagesOf(message)
  const own = useLocale()
  const [chosen, setChosen] = useState<string>(own)
  const language = languages.find((one) => one === chosen) ?? LOCALES[0]
  const { known, examples } = useExamples(messaging)
  const states = checkAllWords(message, { channels: card.channels, known, examples })
  const isAdded = !LOCALES.some((locale) => locale === language)
  return (
    <div className={classes.stack}>
      <div className={classes.languages}>
        <SegmentedControl
          size="xs"
          aria-label={t('words.language')}
          data={states.map(({ language: value, state }) => ({
            value,
            label: (
              <span className={classes.language} data-state={state}>
                {nameOf(value)} <i>{t(`words.state.${state}`)}</i>
              </span>
            ),
          }))}
          value={language}
          onChange={setChosen}
        />
        {!readOnly && isAdded && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('words.removeLanguage', { language: nameOf(language) })}
            onClick={() =>
              void save({
                moreTexts: message.moreTexts.filter((one) => one.language !== language),
              })
            }
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
        {!readOnly && <AddLanguage message={message} save={save} onAdded={setChosen} />}
      </div>
      <LanguageWords
        key={language}
        {...props}
        language={language}
        known={known}
        examples={examples}
      />
    </div>
  )
}
