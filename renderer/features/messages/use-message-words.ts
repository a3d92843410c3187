import { useTranslation } from 'react-i18next'
import type { MoreText, SendDay } from '#shared/domain/message.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useDuration } from './use-duration.ts'
import { useLanguageName } from './use-language-name.ts'
import { useInLocale, useMessaging } from './use-messaging.ts'

const LANGUAGE_OF: Readonly<Record<string, string>> = { En: 'en', Zh: 'zh-CN', Ru: 'ru' }

/** Fields of a message and their values in the reader's words, for what happened to a card. */
export function useMessageWords() {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const duration = useDuration()
  const nameOf = useLanguageName()
  const inLocale = useInLocale()
  const messaging = useMessaging()

  const field = (name: string): string => {
    const words = /^(subject|text)(En|Zh|Ru)$/.exec(name)
    if (words) {
      const language = nameOf(LANGUAGE_OF[words[2]!]!)
      return t(words[1] === 'text' ? 'field.text' : 'field.subject', { language })
    }
    return t(`field.${name}`)
  }
  const value = (name: string, said: unknown): string => {
    const none = t('card:value.none')
    if (said === null || said === undefined || said === '') return none
    if (typeof said === 'number')
      return name === 'replyTarget' ? duration(said) : format.amount(said)
    if (typeof said === 'string') return word(name, said)
    const told =
      name === 'days'
        ? (said as SendDay[]).map(({ on, sends }) =>
            sends === 1 ? format.day(on) : `${format.day(on)} × ${format.whole(sends)}`,
          )
        : (said as MoreText[]).map(({ language }) => nameOf(language))
    return told.join(', ') || none
  }
  const word = (name: string, said: string): string => {
    switch (name) {
      case 'goal':
      case 'trigger': {
        const known = name === 'goal' ? messaging?.goals : messaging?.triggers
        const facts = known?.find(({ id }) => id === said)
        return facts ? inLocale(facts.title) : said
      }
      case 'consent':
        return t(`consent.state.${said}`)
      case 'schedule':
        return t(`schedule.${said}`)
      case 'consentOn':
        return format.fullDay(said)
      default:
        return said
    }
  }
  return { field, value }
}
