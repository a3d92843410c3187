import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { Channel } from '#shared/domain/plan.ts'
import { factsOf, inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { SavedText } from '../settings/saved-text.tsx'
import { cardsBy } from './listed-tactic.ts'
import classes from './controls.module.css'
import { RemoveDialog } from './remove-dialog.tsx'

/** Channels × moments: what the plan expects of each channel; reach and the channel lens follow it. */
export function ChannelMatrix({ playbook }: { playbook: Playbook | null }) {
  const { t } = useTranslation('playbook')
  const channels = usePlan((plan) => plan.settings.channels)
  const cards = usePlan((plan) => plan.cards)
  const canWrite = useCanWrite()
  const act = useAct()
  const on = useMemo(() => cardsBy(cards.values(), 'channels'), [cards])
  const [removing, setRemoving] = useState<Channel | null>(null)
  const remove = ({ id }: Channel) =>
    void act((client, planId) => client.channels.remove({ planId, channelId: id }))

  return (
    <>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('channels.channel')}</th>
            {MOMENTS.map((moment) => (
              <th scope="col" key={moment} data-moment={moment} className={classes.moment}>
                {t(`app:moment.${moment}`)}
              </th>
            ))}
            <th scope="col">{t('channels.tools')}</th>
            <th scope="col">{t('channels.cards')}</th>
            {canWrite && (
              <th scope="col">
                <span className="ms-visually-hidden">{t('channels.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              playbook={playbook}
              count={on.get(channel.id)?.length ?? 0}
              onRemove={() => (on.has(channel.id) ? setRemoving(channel) : remove(channel))}
            />
          ))}
        </tbody>
      </table>
      {canWrite && <MatrixFoot />}
      {removing && (
        <RemoveDialog
          noun="channel"
          title={removing.title}
          cardIds={on.get(removing.id) ?? []}
          onRemove={() => {
            setRemoving(null)
            remove(removing)
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

function ChannelRow(props: {
  channel: Channel
  playbook: Playbook | null
  count: number
  onRemove: () => void
}) {
  const { channel, playbook, count } = props
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  const canWrite = useCanWrite()
  const act = useAct()
  const facts = playbook ? factsOf(playbook.channels, channel.id) : undefined
  const put = (patch: { title?: string; moments?: Moment[] }) =>
    void act((client, planId) => client.channels.update({ planId, channelId: channel.id, patch }))
  const expect = (moment: Moment, expected: boolean) =>
    put({
      moments: MOMENTS.filter((one) => (one === moment ? expected : channel.moments.includes(one))),
    })
  const also = (facts?.also ?? []).flatMap((id) => {
    const stage = playbook && factsOf(playbook.stages, id)
    return stage ? [inLocale(stage.title, locale)] : []
  })
  const stages = new Intl.ListFormat(locale).format(also)

  return (
    <tr>
      <th scope="row">
        <SavedText
          label={t('channels.nameOf', { channel: channel.title })}
          hideLabel
          required
          value={channel.title}
          disabled={!canWrite}
          onSave={(title) => put({ title })}
        />
      </th>
      {MOMENTS.map((moment) => {
        const expected = channel.moments.includes(moment)
        const isUsual = !facts || facts.moments.includes(moment) === expected
        const names = { channel: channel.title, moment: t(`app:moment.${moment}`) }
        return (
          <td key={moment} data-usual={isUsual}>
            <Checkbox
              aria-label={t('channels.expected', names)}
              {...(!isUsual && { title: t('channels.unusual') })}
              checked={expected}
              disabled={!canWrite}
              onChange={(event) => expect(moment, event.currentTarget.checked)}
            />
            {!isUsual && (
              <span className={classes.unusual} aria-hidden="true">
                {t('channels.changed')}
              </span>
            )}
          </td>
        )
      })}
      <td className={classes.tools}>
        {facts ? inLocale(facts.tools, locale) : t('channels.own')}
        {also.length > 0 && <span className={classes.also}>{t('channels.also', { stages })}</span>}
      </td>
      <td className="ms-num">{count}</td>
      {canWrite && (
        <td>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('channels.remove', { channel: channel.title })}
            onClick={props.onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}

function MatrixFoot() {
  const { t } = useTranslation('playbook')
  const act = useAct()
  const [title, setTitle] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    const fields = { title: title.trim(), moments: [] }
    if (await act((client, planId) => client.channels.add({ planId, fields }))) setTitle('')
  }
  return (
    <div className={classes.foot}>
      <form onSubmit={(event) => void add(event)}>
        <TextInput
          aria-label={t('channels.new')}
          placeholder={t('channels.new')}
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={title.trim() === ''}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
        >
          {t('channels.add')}
        </Button>
      </form>
      <Button
        variant="subtle"
        onClick={() => void act((client, planId) => client.channels.reset({ planId }))}
      >
        {t('channels.reset')}
      </Button>
    </div>
  )
}
