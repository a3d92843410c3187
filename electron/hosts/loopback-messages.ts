import { z } from 'zod'

/** From the supervisor to the worker. Secrets go over this pipe, where no process list shows them. */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    /** 0 the first time: any free port; afterwards the same one again. */
    port: z.number().int(),
    session: z.string(),
    token: z.string().nullable(),
    tokenUntil: z.number(),
  }),
  z.object({ type: z.literal('stop') }),
])
export type ToWorker = z.infer<typeof toWorkerSchema>

/** From the worker to the supervisor. */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening'), port: z.number().int() }),
  z.object({ type: z.literal('token-used') }),
  /** Starting it again would not help. */
  z.object({ type: z.literal('cannot-start'), sentence: z.string() }),
])
export type FromWorker = z.infer<typeof fromWorkerSchema>
