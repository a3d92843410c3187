import { z } from 'zod'

/** Between the backend's process, which has a document, and Electron's main process, which prints. */
export const printRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('print'),
    id: z.number().int(),
    html: z.string().max(64 * 1024 * 1024),
    pageSize: z.enum(['A4', 'Letter']),
    title: z.string().max(20_000),
    footer: z.object({ left: z.string(), right: z.string() }).nullable(),
  }),
  z.object({ type: z.literal('print-cancel'), id: z.number().int() }),
])
export type PrintRequest = z.infer<typeof printRequestSchema>
export type PrintDocument = Omit<Extract<PrintRequest, { type: 'print' }>, 'type' | 'id'>

export const printReplySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('printed'),
    id: z.number().int(),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ type: z.literal('print-failed'), id: z.number().int(), detail: z.string() }),
])
export type PrintReply = z.infer<typeof printReplySchema>
