import { z } from 'zod'
import { UNREADABLE_REASONS } from '../domain/errors.ts'

/** The errors every call may end with: the domain's codes and data, over the wire. */
export const contractErrors = {
  NOT_FOUND: {
    status: 404,
    data: z.object({
      what: z.enum([
        'plan',
        'card',
        'column',
        'topic',
        'keyword',
        'check',
        'view',
        'comment',
        'attachment',
        'result',
        'experiment',
        'tactic',
        'channel',
        'audit',
        'finding',
        'evidence',
        'journey',
        'touchpoint',
        'creator',
        'preview',
        'file',
      ]),
      id: z.string(),
    }),
  },
  READ_ONLY: {
    status: 409,
    data: z.object({ reason: z.enum(['library-in-use', 'store-from-the-future', 'review']) }),
  },
  INVALID: { status: 422, data: z.object({ field: z.string(), reason: z.string() }) },
  UNREADABLE_FILE: {
    status: 422,
    data: z.object({ file: z.string(), reason: z.enum(UNREADABLE_REASONS), detail: z.string() }),
  },
  STORE_FROM_THE_FUTURE: {
    status: 409,
    data: z.object({ file: z.string(), found: z.number(), supported: z.number() }),
  },
  STORE_DAMAGED: { status: 500, data: z.object({ file: z.string(), detail: z.string() }) },
  NO_PRINTER: { status: 501, data: z.object({ tried: z.string() }) },
  PRINT_FAILED: { status: 500, data: z.object({ detail: z.string() }) },
  CANCELLED: { status: 499, data: z.object({}) },
  NODE_TOO_OLD: { status: 500, data: z.object({ found: z.string(), needed: z.string() }) },
} as const
