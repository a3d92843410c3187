import { Button, Menu, Textarea, TextInput } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn, writingWords } from '#shared/domain/message.ts'
import { type Examples, checkWords } from '#shared/messages/check-words.ts'
import { useDraft } from '../cards/use-draft.ts'
import type { MessageFieldsProps } from './message-fields.ts'
import { MessagePreview } from './message-preview.tsx'
import classes from './messages.module.css'
import { SmsNote } from './sms-note.tsx'
import { useInLocale } from './use-messaging.ts'
import { useProblemSentence } from './use-problem-sentence.ts'

/** Subject and text of one language, what is wrong with them, and how they read when they arrive. */
export function LanguageWords(
  props: MessageFieldsProps & { language: string; known: readonly string[]; examples: Examples },
) {
  const { card, message, messaging, readOnly, save, language, known, examples } = props
  const { t } = useTranslation('messages')
  const inLocale = useInLocale()
  const sentence = useProblemSentence()
  const words = wordsIn(message, language)
  const isMail = card.channels.includes('email')
  const area = useRef<HTMLTextAreaElement>(null)
  const subject = useDraft(words.subject, (said) =>
    save(writingWords(message, language, { subject: said })),
  )
  const text = useDraft(words.text, (said) => save(writingWords(message, language, { text: said })))
  // As it stands in the fields, saved or not.
  const written = {
    ...message,
    ...writingWords(message, language, { subject: subject.value, text: text.value }),
  }
  const state = checkWords(written, language, { channels: card.channels, known, examples })
  const at = (place: 'subject' | 'text') =>
    state.problems.filter((one) => one.at === place).map(({ problem }) => sentence(problem))
  const subjectErrors = state.noSubject ? [t('words.noSubject')] : at('subject')
  const textErrors = [
    ...at('text'),
    ...(state.tooLong && state.sms
      ? [t('sms.tooLong', { count: state.sms.segments, length: text.value.length })]
      : []),
  ]

  const insert = (name: string) => {
    const field = area.current
    const hole = `{{${name}}}`
    const from = field?.selectionStart ?? text.value.length
    const to = field?.selectionEnd ?? from
    text.change(text.value.slice(0, from) + hole + text.value.slice(to))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + hole.length, from + hole.length)
    })
  }
  return (
    <div className={classes.stack}>
      {isMail && (
        <TextInput
          label={t('words.subject')}
          lang={language}
          maxLength={1_000}
          dir="auto"
          readOnly={readOnly}
          value={subject.value}
          error={subjectErrors.length > 0 ? subjectErrors.join(' ') : undefined}
          onChange={(event) => subject.change(event.currentTarget.value)}
          onBlur={subject.leave}
        />
      )}
      <div className={classes.text}>
        <Textarea
          ref={area}
          label={t('words.text')}
          lang={language}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={10_000}
          dir="auto"
          readOnly={readOnly}
          value={text.value}
          error={
            textErrors.length > 0
              ? textErrors.map((error) => <span key={error}>{error} </span>)
              : undefined
          }
          onChange={(event) => text.change(event.currentTarget.value)}
          onBlur={text.leave}
        />
        {!readOnly && (
          <Menu position="bottom-end" returnFocus={false}>
            <Menu.Target>
              <Button
                className={classes.insert ?? ''}
                variant="subtle"
                size="compact-xs"
                leftSection={<IconBraces size={13} aria-hidden="true" />}
              >
                {t('words.insert')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {messaging.placeholders.map(({ id, title }) => (
                <Menu.Item
                  key={id}
                  rightSection={<code className={classes.hole}>{`{{${id}}}`}</code>}
                  onClick={() => insert(id)}
                >
                  {inLocale(title)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {state.sms && (
        <SmsNote
          sms={state.sms}
          text={text.value}
          readOnly={readOnly}
          onPlain={(plain) => text.change(plain)}
        />
      )}
      {state.state !== 'empty' && (
        <MessagePreview
          language={language}
          subject={isMail ? subject.value : null}
          text={text.value}
          values={examples(language)}
        />
      )}
    </div>
  )
}
