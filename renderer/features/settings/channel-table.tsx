import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { Channel } from '#shared/domain/plan.ts'
import { SavedText } from './saved-text.tsx'
import classes from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** Which moments each channel is expected to serve; an unexpected pair is never a gap. */
export function ChannelTable() {
  const { t } = useTranslation('settings')
  const { settings, save, canWrite } = useSettings()

  const put = (changed: Channel) =>
    save({
      channels: settings.channels.map((channel) => (channel.id === changed.id ? changed : channel)),
    })
  const expect = (channel: Channel, moment: Moment, expected: boolean) =>
    put({
      ...channel,
      moments: MOMENTS.filter((m) => (m === moment ? expected : channel.moments.includes(m))),
    })

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('channels.channel')}</th>
          {MOMENTS.map((moment) => (
            <th scope="col" key={moment} data-moment={moment} className={classes.moment}>
              {t(`app:moment.${moment}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.channels.map((channel) => (
          <tr key={channel.id}>
            <td className={classes.wide}>
              <SavedText
                label={t('channels.channel')}
                hideLabel
                required
                value={channel.title}
                disabled={!canWrite}
                onSave={(title) => put({ ...channel, title })}
              />
            </td>
            {MOMENTS.map((moment) => (
              <td key={moment}>
                <Checkbox
                  aria-label={t('channels.expected', {
                    channel: channel.title,
                    moment: t(`app:moment.${moment}`),
                  })}
                  checked={channel.moments.includes(moment)}
                  disabled={!canWrite}
                  onChange={(event) => expect(channel, moment, event.currentTarget.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
