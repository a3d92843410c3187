import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { fillPlaceholders } from '#shared/messages/placeholders.ts'
import { countSms } from '#shared/messages/sms.ts'
import type { MessageTrigger } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import classes from './templates.module.css'
import { useLanguageName } from './use-language-name.ts'
import { type Messaging, useExamples, useInLocale } from './use-messaging.ts'

/** The life-cycle messages of the playbook: which this plan has, which it lacks, and a card of each in one press. */
export function TemplateGallery(props: { messaging: Messaging; outline: MessageOutline }) {
  const { messaging, outline } = props
  const { cards } = usePlanContent()
  const { examples } = useExamples(messaging)
  const ofTrigger = new Map<string, string[]>()
  for (const { id, trigger } of outline.messages) {
    const card = cards.get(id)
    if (!card || card.archived || card.kind !== 'message') continue
    ofTrigger.set(trigger, [...(ofTrigger.get(trigger) ?? []), id])
  }
  return (
    <ul className={classes.gallery} data-testid="message-templates">
      {messaging.triggers.map((trigger) => (
        <Template
          key={trigger.id}
          trigger={trigger}
          examples={examples}
          cardIds={ofTrigger.get(trigger.id) ?? []}
        />
      ))}
    </ul>
  )
}

function Template(props: {
  trigger: MessageTrigger
  examples: ReturnType<typeof useExamples>['examples']
  cardIds: readonly string[]
}) {
  const { trigger, examples, cardIds } = props
  const { t } = useTranslation('messages')
  const inLocale = useInLocale()
  const locale = useLocale()
  const nameOf = useLanguageName()
  const canWrite = useCanWrite()
  const { settings, columns, cards } = usePlanContent()
  const { open } = useOpenCard()
  const act = useAct()
  const [making, setMaking] = useState(false)
  const title = inLocale(trigger.title)
  const live = new Set(columns.filter(({ progress }) => progress >= 1).map(({ id }) => id))
  const isLive = cardIds.some((id) => live.has(cards.get(id)?.columnId ?? ''))
  const channels = trigger.channels.map(
    (id) => settings.channels.find((channel) => channel.id === id)?.title ?? id,
  )
  const make = async () => {
    setMaking(true)
    await act((client, planId) => client.messages.start({ planId, triggerId: trigger.id }))
    setMaking(false)
  }
  const stands = cardIds.length === 0 ? 'missing' : isLive ? 'live' : 'planned'
  return (
    <li className={classes.template} data-moment={trigger.moment} data-stands={stands}>
      <h3>{title}</h3>
      <p className={classes.when}>{inLocale(trigger.when)}</p>
      <p className={classes.bubble} lang={locale}>
        {fillPlaceholders(trigger.template[locale], examples(locale))}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('templates.moment')}</dt>
          <dd className={classes.moment}>{t(`app:moment.${trigger.moment}`)}</dd>
        </div>
        <div>
          <dt>{t('templates.channels')}</dt>
          <dd>{channels.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('templates.segments')}</dt>
          <dd>
            {LOCALES.map((one) => {
              const filled = fillPlaceholders(trigger.template[one], examples(one))
              return `${nameOf(one)} ${countSms(filled).segments}`
            }).join(' · ')}
          </dd>
        </div>
      </dl>
      <div className={classes.foot}>
        <span className={classes.stands}>
          {t(`templates.${stands}`, { count: cardIds.length })}
        </span>
        {cardIds[0] !== undefined && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('templates.openNamed', { title })}
            onClick={() => open(cardIds[0]!)}
          >
            {t('templates.open')}
          </Button>
        )}
        {canWrite && (
          <Button
            variant={stands === 'missing' ? 'light' : 'default'}
            size="compact-xs"
            loading={making}
            leftSection={<IconPlus size={13} aria-hidden="true" />}
            aria-label={t('templates.makeNamed', { title })}
            onClick={() => void make()}
          >
            {t('templates.make')}
          </Button>
        )}
      </div>
    </li>
  )
}
