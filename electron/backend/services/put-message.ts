import type { Message, MessagePatch } from '#shared/domain/message.ts'
import type { ActContext } from './act-context.ts'
import { putDetail } from './put-detail.ts'

/**
 * Writes what is known of a message.
 *
 * @throws DomainError NOT_FOUND
 */
export const putMessage = (
  context: ActContext,
  input: { cardId: string; patch: { [F in keyof MessagePatch]?: MessagePatch[F] | undefined } },
): Message => putDetail(context, 'message', { act: 'messages.put', ...input })
