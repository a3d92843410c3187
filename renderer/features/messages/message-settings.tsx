import { ActionIcon, Checkbox, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_QUIET_HOURS } from '#shared/domain/message-caps.ts'
import { quietMinutes, type QuietHours } from '#shared/domain/quiet-hours.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useKnownWords } from '../cards/use-known-words.ts'
import classes from './messages.module.css'
import { NumberField } from './number-field.tsx'
import { TimeField } from './time-field.tsx'
import { useDuration } from './use-duration.ts'

type Patch = Partial<Pick<PlanSettings, 'weeklyCap' | 'audienceCaps' | 'quietHours'>>
const HIGHEST_CAP = 1_000

/** How many messages a week an audience gets at most, and when none goes out. */
export function MessageSettings() {
  const { t } = useTranslation('messages')
  const act = useAct()
  const readOnly = !useCanWrite()
  const settings = usePlan((plan) => plan.settings)
  const { weeklyCap, audienceCaps, quietHours } = settings
  const save = async (patch: Patch): Promise<boolean> => {
    const done = await act((client, planId) => client.plans.updateSettings({ planId, patch }))
    return done !== null
  }
  return (
    <div className={classes.stack}>
      <NumberField
        label={t('settings.weeklyCap')}
        description={weeklyCap === null ? t('settings.noCap') : t('settings.weeklyCapHint')}
        value={weeklyCap}
        min={0}
        max={HIGHEST_CAP}
        readOnly={readOnly}
        onSave={(cap) => save({ weeklyCap: cap })}
      />
      <OwnCaps caps={audienceCaps} readOnly={readOnly} save={save} />
      <Checkbox
        label={t('settings.quiet')}
        checked={quietHours !== null}
        disabled={readOnly}
        onChange={(event) =>
          void save({ quietHours: event.currentTarget.checked ? DEFAULT_QUIET_HOURS : null })
        }
      />
      {quietHours && <QuietFields quiet={quietHours} readOnly={readOnly} save={save} />}
    </div>
  )
}

type Save = (patch: Patch) => Promise<boolean>

function OwnCaps(props: { caps: PlanSettings['audienceCaps']; readOnly: boolean; save: Save }) {
  const { caps, readOnly, save } = props
  const { t } = useTranslation('messages')
  const { audiences } = useKnownWords()
  const others = audiences.filter((audience) => !caps.some((own) => own.audience === audience))
  return (
    <fieldset className={classes.ownCaps}>
      <legend>{t('settings.ownCaps')}</legend>
      {caps.map(({ audience, cap }) => (
        <div key={audience} className={classes.ownCap}>
          <span dir="auto">{audience}</span>
          <NumberField
            label={t('settings.ownCap', { audience })}
            hideLabel
            placeholder={t('settings.none')}
            value={cap}
            min={0}
            max={HIGHEST_CAP}
            width={96}
            readOnly={readOnly}
            onSave={(next) =>
              save({
                audienceCaps: caps.map((own) =>
                  own.audience === audience ? { audience, cap: next } : own,
                ),
              })
            }
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('settings.removeCap', { audience })}
              onClick={() =>
                void save({ audienceCaps: caps.filter((own) => own.audience !== audience) })
              }
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <Select
          size="xs"
          aria-label={t('settings.addCap')}
          placeholder={others.length > 0 ? t('settings.addCap') : t('settings.noAudiences')}
          disabled={others.length === 0}
          searchable
          limit={80}
          data={others}
          value={null}
          onChange={(audience) =>
            audience !== null && void save({ audienceCaps: [...caps, { audience, cap: 1 }] })
          }
        />
      )}
    </fieldset>
  )
}

function QuietFields(props: { quiet: QuietHours; readOnly: boolean; save: Save }) {
  const { quiet, readOnly, save } = props
  const { t } = useTranslation('messages')
  const duration = useDuration()
  const minutes = quietMinutes(quiet)
  const put = (part: Partial<QuietHours>) => save({ quietHours: { ...quiet, ...part } })
  return (
    <>
      <div className={classes.pair}>
        {(['from', 'to'] as const).map((end) => (
          <TimeField
            key={end}
            label={t(`settings.${end}`)}
            value={quiet[end]}
            required
            readOnly={readOnly}
            onSave={(time) => (time === null ? Promise.resolve(false) : put({ [end]: time }))}
          />
        ))}
      </div>
      <p className={classes.told} role="status">
        {minutes === 0
          ? t('settings.quietNever')
          : t(quiet.to < quiet.from ? 'settings.quietNight' : 'settings.quietDay', {
              ...quiet,
              time: duration(minutes),
            })}
      </p>
    </>
  )
}
