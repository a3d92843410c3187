import { useTranslation } from 'react-i18next'
import { fillPlaceholders } from '#shared/messages/placeholders.ts'
import classes from './messages.module.css'

/** The message as it arrives, placeholders filled with examples. */
export function MessagePreview(props: {
  /** `null`: it is no e-mail. */
  subject: string | null
  text: string
  language: string
  values: ReadonlyMap<string, string>
}) {
  const { subject, text, values } = props
  const { t } = useTranslation('messages')
  return (
    <figure className={classes.preview} data-testid="message-preview">
      <figcaption>{t('words.preview')}</figcaption>
      <div className={classes.bubble} dir="auto" lang={props.language}>
        {subject !== null && subject !== '' && <b>{fillPlaceholders(subject, values)}</b>}
        <p>{fillPlaceholders(text, values)}</p>
      </div>
    </figure>
  )
}
