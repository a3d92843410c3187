import { DomainError } from '#shared/domain/errors.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Channel } from '#shared/domain/plan.ts'
import { defaultChannels } from '#shared/playbook/default-plan.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'
import { channelOf } from './find-setting.ts'
import { takingOff } from './taking-off.ts'

type Fields = { title: string; moments: Moment[] }

/** Most channels of a plan. */
const MOST = 200

/** Adds a channel of the team's own. @throws DomainError INVALID when there are 200 already */
export function addChannel({ store, newId }: ActContext, { fields }: { fields: Fields }): Channel {
  const { channels } = store.read.settings.read()
  if (channels.length >= MOST) {
    throw new DomainError('INVALID', { field: 'channels', reason: 'too-many-channels' })
  }
  const channel = { id: newId(), ...fields }
  return store.transact(actOn('channels.add', channel.title), ({ write }) => {
    write([setting('plan', store.planId, 'channels', [...channels, channel])])
    return channel
  })
}

/** Renames a channel, or changes the moments that are expected of it. @throws DomainError NOT_FOUND */
export function updateChannel(
  { store }: ActContext,
  {
    channelId,
    patch,
  }: { channelId: string; patch: { [F in keyof Fields]?: Fields[F] | undefined } },
): Channel {
  const settings = store.read.settings.read()
  const before = channelOf(settings, channelId)
  const { title = before.title, moments = before.moments } = patch
  const after = { ...before, title, moments }
  return store.transact(actOn('channels.update', after.title), ({ write }) => {
    const channels = settings.channels.map((one) => (one.id === channelId ? after : one))
    write([setting('plan', store.planId, 'channels', channels)])
    return after
  })
}

/** Takes a channel out of the plan and off the cards that are on it. @throws DomainError NOT_FOUND */
export function removeChannel({ store }: ActContext, { channelId }: { channelId: string }): void {
  const settings = store.read.settings.read()
  const { title } = channelOf(settings, channelId)
  store.transact(actOn('channels.remove', title), ({ read, write }) => {
    write(takingOff(read, 'channels', channelId))
    const channels = settings.channels.filter(({ id }) => id !== channelId)
    write([setting('plan', store.planId, 'channels', channels)])
  })
}

/**
 * Gives the playbook's channels their usual moments again and brings back those that are gone; the
 * team's own names and own channels stay.
 */
export function resetChannels({ store, playbook }: ActContext & { playbook: Playbook }): void {
  const { name, locale, channels } = store.read.settings.read()
  const usual = defaultChannels(locale, playbook)
  const known = new Set(usual.map(({ id }) => id))
  const byId = new Map(channels.map((channel) => [channel.id, channel]))
  const next = [
    ...usual.map((channel) => ({
      ...channel,
      title: byId.get(channel.id)?.title ?? channel.title,
    })),
    ...channels.filter(({ id }) => !known.has(id)),
  ].slice(0, MOST)
  store.transact(actOn('channels.reset', name), ({ write }) => {
    write([setting('plan', store.planId, 'channels', next)])
  })
}
