import { z } from 'zod'
import { idSchema } from '../domain/text.ts'

export const ENTITIES = [
  'plan',
  'column',
  'card',
  'topic',
  'keyword',
  'check',
  'brief',
  'comment',
  'attachment',
  'view',
  'result',
  'experiment',
  'audit',
  'finding',
  'evidence',
  'journey',
  'touchpoint',
  'place',
  'message',
  'creator',
  'asset',
  'audit',
  'finding',
  'evidence',
] as const
export const entitySchema = z.enum(ENTITIES)
export type Entity = z.infer<typeof entitySchema>

/**
 * One change to one field of one entity, before it is stamped. The change log, undo, activity and
 * merging all speak in these.
 *
 * - `create`: the entity appears with its first field values (sets as arrays); fields that a keyword or
 *   a card's detail leaves out are empty (`EMPTY_KEYWORD`, `EMPTY_PLACE` …).
 * - `set`: one register takes a value; the last writer wins.
 * - `add` / `remove`: one element enters or leaves a set field.
 * - `delete` / `revive`: the entity goes to the trash or comes back, its fields untouched.
 * - `text`: a Yjs update (base64) of a brief's document; `entityId` is the card's id.
 */
export const changeSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('create'),
    entity: entitySchema,
    entityId: idSchema,
    value: z.record(z.string(), z.json()),
  }),
  z.object({
    op: z.literal('set'),
    entity: entitySchema,
    entityId: idSchema,
    field: z.string(),
    value: z.json(),
  }),
  z.object({
    op: z.enum(['add', 'remove']),
    entity: entitySchema,
    entityId: idSchema,
    field: z.string(),
    value: z.string(),
  }),
  z.object({ op: z.enum(['delete', 'revive']), entity: entitySchema, entityId: idSchema }),
  z.object({
    op: z.literal('text'),
    entity: z.literal('brief'),
    entityId: idSchema,
    value: z.string(),
  }),
])
export type Change = z.infer<typeof changeSchema>
