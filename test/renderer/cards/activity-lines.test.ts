import { expect, it } from 'vitest'
import type { ActivityChange, ActivityEntry } from '#shared/contract/activity.ts'
import { activityLines } from '#renderer/features/cards/activity-lines.ts'
import { relativeTime } from '#renderer/features/cards/relative-time.ts'

const change = (fields: Partial<ActivityChange>): ActivityChange => ({
  op: 'set',
  entity: 'card',
  entityId: 'c',
  field: null,
  value: null,
  before: null,
  ...fields,
})
const entry = (changes: ActivityChange[], fields: Partial<ActivityEntry> = {}): ActivityEntry => ({
  number: 1,
  at: 0,
  person: 'mei',
  act: 'cards.update',
  subject: 'notes.pdf',
  kind: 'ordinary',
  changes,
  ...fields,
})

it('an act is a line for each field, elements of one set together', () => {
  expect(
    activityLines(
      entry([
        change({ field: 'owner', value: 'anna' }),
        change({ op: 'add', field: 'tags', value: 'a' }),
        change({ field: 'order', value: 'a1' }),
        change({ op: 'remove', field: 'tags', value: 'b' }),
        change({ op: 'add', field: 'tags', value: 'c' }),
      ]),
    ),
  ).toEqual([
    { says: 'set', field: 'owner', before: null, value: 'anna' },
    { says: 'elements', field: 'tags', added: ['a', 'c'], removed: ['b'] },
  ])
})

it('a move within the column is said, an order beside other changes is not', () => {
  expect(activityLines(entry([change({ field: 'order' })]))).toEqual([{ says: 'moved' }])
})

it('a card says into which steps of journeys it was put, and which it left', () => {
  const step = { entity: 'touchpoint', field: 'cards', value: 'c' } as const
  expect(
    activityLines(
      entry([
        change({ ...step, op: 'remove', entityId: 'one' }),
        change({ ...step, op: 'add', entityId: 'two' }),
        change({ entity: 'touchpoint', op: 'delete', entityId: 'three' }),
      ]),
    ),
  ).toEqual([
    { says: 'stepOut', touchpointId: 'one' },
    { says: 'stepIn', touchpointId: 'two' },
    { says: 'stepOut', touchpointId: 'three' },
  ])
})

it('comments and files say what they are', () => {
  const comment = { entity: 'comment', entityId: 'x' } as const
  const file = { entity: 'attachment', entityId: 'y' } as const
  expect(
    activityLines(
      entry([
        change({ ...comment, op: 'create', value: { text: 'hello' } }),
        change({ ...comment, field: 'text', value: 'hullo' }),
        change({ ...comment, field: 'editedAt', value: 5 }),
        change({ ...comment, op: 'delete' }),
        change({ ...file, op: 'create', value: { name: 'a.png' } }),
        change({ ...file, op: 'delete' }),
      ]),
    ),
  ).toEqual([
    { says: 'commented', text: 'hello' },
    { says: 'commentEdited', text: 'hullo' },
    { says: 'commentDeleted' },
    { says: 'fileAdded', name: 'a.png' },
    { says: 'fileRemoved', name: 'notes.pdf' },
  ])
})

it('results and experiments say what was measured, tried and learnt', () => {
  const result = { entity: 'result', entityId: 'r' } as const
  const tried = { entity: 'experiment', entityId: 'e' } as const
  const figure = { metric: 'clicks', from: '2026-09-01', to: '2026-09-30', value: 9, currency: '' }
  expect(
    activityLines(
      entry([
        change({ ...result, op: 'create', value: figure }),
        change({ ...result, field: 'value', before: 9, value: 12 }),
        change({ ...result, op: 'delete' }),
        change({ ...result, op: 'revive' }),
        change({ ...tried, op: 'create', value: { hypothesis: 'Charts sell' } }),
        change({ ...tried, field: 'state', before: 'running', value: 'won' }),
        change({ ...tried, field: 'learnt', before: '', value: 'They do' }),
        change({ ...tried, field: 'endsOn', before: null, value: '2026-09-30' }),
        change({ ...tried, op: 'delete' }),
        change({ ...tried, op: 'revive' }),
      ]),
    ),
  ).toEqual([
    { says: 'measured', result: figure },
    { says: 'measuredAgain', before: 9, value: 12 },
    { says: 'resultDeleted' },
    { says: 'resultBack' },
    { says: 'tried', text: 'Charts sell' },
    { says: 'experimentState', before: 'running', value: 'won' },
    { says: 'experimentLearnt', text: 'They do' },
    { says: 'experimentEdited' },
    { says: 'experimentDeleted' },
    { says: 'experimentBack' },
  ])
})

it('a place is told field by field, from its first one on', () => {
  const place = { entity: 'place', entityId: 'c' } as const
  expect(
    activityLines(
      entry([
        change({ ...place, op: 'create', value: { city: 'Berlin', pickUp: 'none' } }),
        change({ ...place, field: 'phone', before: '', value: '030 901820' }),
        change({ ...place, op: 'delete' }),
        change({ ...place, op: 'revive' }),
      ]),
    ),
  ).toEqual([
    { says: 'placeSet', field: 'city', before: null, value: 'Berlin' },
    { says: 'placeSet', field: 'pickUp', before: null, value: 'none' },
    { says: 'placeSet', field: 'phone', before: '', value: '030 901820' },
    { says: 'placeGone' },
    { says: 'placeBack' },
  ])
})

it('a message is told field by field, and not again when it came with its card', () => {
  const message = { entity: 'message', entityId: 'c' } as const
  const made = change({ ...message, op: 'create', value: { goal: 'sales', textEn: 'Hi' } })
  expect(
    activityLines(
      entry([
        made,
        change({ ...message, field: 'consent', before: 'none', value: 'noted' }),
        change({ ...message, op: 'delete' }),
        change({ ...message, op: 'revive' }),
      ]),
    ),
  ).toEqual([
    { says: 'messageSet', field: 'goal', before: null, value: 'sales' },
    { says: 'messageSet', field: 'textEn', before: null, value: 'Hi' },
    { says: 'messageSet', field: 'consent', before: 'none', value: 'noted' },
    { says: 'messageGone' },
    { says: 'messageBack' },
  ])
  const card = change({ entity: 'card', entityId: 'c', op: 'create', value: {} })
  expect(activityLines(entry([card, made]))).toEqual([{ says: 'created' }])
})

it('typing and the beginning of the plan are said as such', () => {
  expect(activityLines(entry([], { kind: 'text' }))).toEqual([{ says: 'wrote' }])
  expect(activityLines(entry([], { kind: 'base' }))).toEqual([{ says: 'came' }])
})

it('times are said in words for four weeks, in each language', () => {
  const day = 86_400_000
  const now = 100 * day
  expect(relativeTime(now - 1_000, now, 'en')).toBe('now')
  expect(relativeTime(now + 5_000, now, 'en')).toBe('now')
  expect(relativeTime(now - 5 * 60_000, now, 'ru')).toBe('5 минут назад')
  expect(relativeTime(now - day, now, 'zh-CN')).toBe('昨天')
  expect(relativeTime(now - 27 * day, now, 'en')).toBe('3 weeks ago')
  expect(relativeTime(now - 28 * day, now, 'en')).toBeNull()
})
