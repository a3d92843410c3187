import type { Card, CardDraft } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { MESSAGE_CHANNELS, type MessagePatch } from '#shared/domain/message.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { inLocale, type MessageTrigger, type Playbook } from '#shared/playbook/playbook.ts'
import { type ActContext, actOn } from './act-context.ts'
import type { Place } from './card-place.ts'
import { writeNewCard } from './create-card.ts'
import { detailChanges } from './put-detail.ts'

/**
 * Makes a card of a life-cycle message of the playbook, with its texts in every language, as one act.
 * What a reader of the board sees is in the plan's language.
 *
 * @throws DomainError INVALID for a trigger that the playbook does not have, NOT_FOUND for the column
 */
export function startMessage(
  context: ActContext,
  playbook: Playbook,
  { triggerId, place }: { triggerId: string; place?: Place | undefined },
): Card {
  const { store } = context
  const { messaging } = playbook
  const trigger = messaging.triggers.find(({ id }) => id === triggerId)
  if (!trigger) throw new DomainError('INVALID', { field: 'trigger', reason: 'no-such-trigger' })
  const settings = store.read.settings.read()
  const draft = draftOf(trigger, messaging.checklist, settings)
  return store.transact(actOn('messages.start', draft.title), (tx) => {
    const card = writeNewCard(context, tx, { draft, place })
    tx.write(detailChanges(tx.read, 'message', card.id, wordsOf(trigger)))
    return card
  })
}

function draftOf(
  trigger: MessageTrigger,
  checklist: Playbook['messaging']['checklist'],
  { locale, channels, tactics }: PlanSettings,
): CardDraft {
  const planned = channels.map(({ id }) => id)
  const fitting = trigger.channels.filter((id) => planned.includes(id))
  const other = MESSAGE_CHANNELS.filter((id) => planned.includes(id)).slice(0, 1)
  return {
    kind: 'message',
    title: inLocale(trigger.title, locale),
    moment: trigger.moment,
    stages: [trigger.stage],
    channels: fitting.length > 0 ? fitting : other,
    elements: trigger.elements,
    tactics: tactics.some(({ id, off }) => id === trigger.tactic && !off) ? [trigger.tactic!] : [],
    checklist: checklist.map((text) => ({ text: inLocale(text, locale), done: false })),
  }
}

function wordsOf({ id, goal, schedule, subject, template }: MessageTrigger): MessagePatch {
  return {
    ...{ goal, schedule, trigger: id },
    ...{ subjectEn: subject.en, subjectZh: subject['zh-CN'], subjectRu: subject.ru },
    ...{ textEn: template.en, textZh: template['zh-CN'], textRu: template.ru },
  }
}
