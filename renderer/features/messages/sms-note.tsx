import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { plainSms, type SmsCount } from '#shared/messages/sms.ts'
import classes from './messages.module.css'

/** Most characters that the sentence about UCS-2 names. */
const NAMED = 8

/** How many segments a text takes as an SMS and why, with a way out where there is one. */
export function SmsNote(props: {
  /** Of the text with its examples filled in. */
  sms: SmsCount
  /** As it is written. */
  text: string
  readOnly: boolean
  onPlain: (text: string) => void
}) {
  const { sms, text } = props
  const { t } = useTranslation('messages')
  const plain = plainSms(text)
  const isOfScript = sms.forcing.some(isForeignLetter)
  const named = sms.forcing.slice(0, NAMED).map(visible).join(' ')
  const more = sms.forcing.length > NAMED ? ' …' : ''
  return (
    <div className={classes.sms} data-testid="sms-note">
      <p>
        <b>{t('sms.segments', { count: sms.segments })}</b>{' '}
        {t(`sms.size.${sms.encoding}`, {
          units: sms.units,
          each: sms.perSegment,
          count: sms.left,
        })}
      </p>
      {sms.encoding === 'ucs-2' && (
        <p>{isOfScript ? t('sms.script') : t('sms.forced', { characters: named + more })}</p>
      )}
      {plain !== null && !props.readOnly && (
        <Button variant="default" size="compact-xs" onClick={() => props.onPlain(plain)}>
          {t('sms.plain')}
        </Button>
      )}
    </div>
  )
}

/** A letter of a script that GSM-7 has no letters of: naming each would say nothing. */
const isForeignLetter = (character: string): boolean =>
  /\p{L}/u.test(character) && !/\p{Script=Latin}/u.test(character)

/** A character that would not be seen, by its code. */
const visible = (character: string): string =>
  /^[\s\p{C}]$/u.test(character)
    ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : character
