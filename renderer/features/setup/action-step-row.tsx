import { Checkbox } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { inLocale } from '#shared/playbook/playbook.ts'
import type { StepProgress } from '#shared/setup/action-progress.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { SeeingText } from './seeing-text.tsx'
import classes from './work.module.css'
import { TypedText } from './typed-text.tsx'

/** A step of an action plan: whether it is done and who says so, what is still missing, and a note. */
export function ActionStepRow({ progress }: { progress: StepProgress }) {
  const { step, key, isDone, by, seen, note } = progress
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const canWrite = useCanWrite()
  const act = useAct()
  const title = inLocale(step.title, locale)
  const tick = async (said: { done?: boolean; note?: string }) =>
    (await act((client, planId) => client.setup.tick({ planId, key, ...said }))) !== null
  const Sign = isDone ? IconCircleCheck : IconCircle

  return (
    <li className={classes.action} data-done={isDone || undefined}>
      <Sign className={classes.sign} size={20} stroke={1.7} aria-hidden />
      <div>
        <h3 className={classes.actionTitle}>
          {title} <span className={classes.quiet}>{t(isDone ? `plan.by.${by}` : 'plan.open')}</span>
        </h3>
        <p>{inLocale(step.how, locale)}</p>
        {seen.length > 0 && (
          <ul className={classes.seen}>
            {seen.map((one) => (
              <SeeingText key={one.sign} seeing={one} />
            ))}
          </ul>
        )}
        {by === 'hand' && (
          <Checkbox
            label={t('plan.tick', { step: title })}
            description={t('plan.tickHint')}
            checked={isDone}
            disabled={!canWrite}
            onChange={(event) => void tick({ done: event.currentTarget.checked })}
          />
        )}
        <TypedText
          label={t('plan.note')}
          value={note}
          disabled={!canWrite}
          onSave={(text) => tick({ note: text })}
        />
      </div>
    </li>
  )
}
