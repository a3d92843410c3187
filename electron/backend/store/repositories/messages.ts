import { EMPTY_MESSAGE, type Message } from '#shared/domain/message.ts'
import { json, plain } from '../codec.ts'
import { detailReader } from '../detail-table.ts'
import { type TableShape, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Message> = {
  table: 'messages',
  empty: EMPTY_MESSAGE,
  fields: {
    goal: plain('goal'),
    trigger: plain('set_off_by'),
    consent: plain('consent'),
    consentNote: plain('consent_note'),
    consentOn: plain('consent_on'),
    replyTarget: plain('reply_target'),
    schedule: plain('schedule'),
    perWeek: plain('per_week'),
    days: json('days'),
    sendAt: plain('send_at'),
    subjectEn: plain('subject_en'),
    textEn: plain('text_en'),
    subjectZh: plain('subject_zh'),
    textZh: plain('text_zh'),
    subjectRu: plain('subject_ru'),
    textRu: plain('text_ru'),
    moreTexts: json('more_texts'),
  },
}

export const messageReader = (db: Database) => detailReader(db, shape)
export const messageWriter = (db: Database) => entityWriter(db, shape)
