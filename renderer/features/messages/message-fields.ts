import type { Card } from '#shared/domain/card.ts'
import type { Message } from '#shared/domain/message.ts'
import type { SaveMessage } from './use-message-edit.ts'
import type { Messaging } from './use-messaging.ts'

/** What each part of a message's panel is given. */
export type MessageFieldsProps = {
  card: Card
  message: Message
  messaging: Messaging
  readOnly: boolean
  save: SaveMessage
}
