import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languagesOf, type Message } from '#shared/domain/message.ts'
import classes from './messages.module.css'
import { useLanguageName } from './use-language-name.ts'
import type { SaveMessage } from './use-message-edit.ts'

/** Languages of markets that plans are often made for, beside those of the product. */
const OFFERED = [
  ...['ar', 'bg', 'bn', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr'],
  ...['hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'ko', 'ky', 'lt', 'lv', 'ms', 'nb', 'nl', 'pl'],
  ...['pt', 'pt-BR', 'ro', 'sk', 'sl', 'sr', 'sv', 'sw', 'th', 'tr', 'uk', 'ur', 'uz', 'vi'],
  'zh-TW',
]

/** One more language for the words of a message: that of another market. */
export function AddLanguage(props: {
  message: Message
  save: SaveMessage
  onAdded: (language: string) => void
}) {
  const { message } = props
  const { t, i18n } = useTranslation('messages')
  const nameOf = useLanguageName()
  const there = languagesOf(message)
  return (
    <Select
      className={classes.addLanguage ?? ''}
      size="xs"
      aria-label={t('words.addLanguage')}
      placeholder={t('words.addLanguage')}
      searchable
      data={OFFERED.filter((language) => !there.includes(language))
        .map((value) => ({ value, label: nameOf(value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))}
      value={null}
      onChange={(language) => {
        if (language === null) return
        const more = { language, subject: '', text: '' }
        void props
          .save({ moreTexts: [...message.moreTexts, more] })
          .then((saved) => saved && props.onAdded(language))
      }}
    />
  )
}
