import type { Attachment } from '#shared/domain/attachment.ts'

/** A file of a card; `stored: false`: the plan came without its bytes. */
export type CardFile = Attachment & { stored: boolean }
