import type { Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { useClient, usePlanId, usePlanModel } from '../../backend/context.tsx'
import { BLOCKS } from './blocks.ts'
import { fits, mentionChoices } from './choices.ts'
import type { Choice } from './menu-store.ts'

/** Shortest part of a keyword that is looked for. */
const SHORTEST = 2
const MOST_KEYWORDS = 8

export type Extra = { id: 'picture' | 'template'; run: (editor: Editor) => void }

/** What the menus at the caret offer. */
export function useOffers(props: {
  card: Card
  extras: readonly Extra[]
  /** Makes the card answer a topic that its brief names. */
  onNamed: (topicId: string) => void
}) {
  const client = useClient()
  const planId = usePlanId()
  const model = usePlanModel()
  const { t } = useTranslation('brief')

  const insert = (query: string, editor: Editor): Choice[] => {
    const extras = props.extras.map(({ id, run }) => ({ id, also: '', run }))
    return [...BLOCKS, ...extras]
      .map(({ id, also, run }) => ({
        id,
        also,
        run,
        label: t(`tool.${id}`),
        detail: t(`hint.${id}`),
      }))
      .filter(({ label, id, also }) => fits(query, label, id, also))
      .map(({ id, label, detail, run }) => ({ key: id, label, detail, pick: () => run(editor) }))
  }

  const mention = async (query: string, editor: Editor): Promise<Choice[]> => {
    const { topics } = model.state()
    const keywords =
      query.length < SHORTEST
        ? []
        : await client.keywords
            .list({ planId, query: { search: query, limit: MOST_KEYWORDS } })
            .then((found) => found.keywords)
            .catch(() => [])
    return mentionChoices(query, topics.values(), keywords).map(({ topicId, label, keyword }) => ({
      key: `${topicId} ${label}`,
      label,
      detail: keyword
        ? t('menu.keywordOf', { topic: topics.get(topicId)?.title ?? '' })
        : t(`app:moment.${topics.get(topicId)?.moment ?? 'none'}`),
      pick: () => {
        editor
          .chain()
          .insertContent([
            { type: 'topicMention', attrs: { topicId, label } },
            { type: 'text', text: ' ' },
          ])
          .run()
        props.onNamed(topicId)
      },
    }))
  }
  return { insert, mention }
}
