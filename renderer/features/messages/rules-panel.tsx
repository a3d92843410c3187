import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/page.tsx'
import classes from './messages.module.css'
import { type Messaging, useInLocale } from './use-messaging.ts'

/** How messages are done well, and the rules that they keep to. */
export function RulesPanel({ messaging }: { messaging: Messaging }) {
  const { t } = useTranslation('messages')
  const inLocale = useInLocale()
  return (
    <div className={classes.stack}>
      <Panel title={t('rules.steps')}>
        <ol className={classes.rules}>
          {messaging.steps.map((step) => (
            <li key={step.en}>{inLocale(step)}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('rules.title')}>
        <ul className={classes.rules}>
          {messaging.rules.map((rule) => (
            <li key={rule.en}>{inLocale(rule)}</li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
