import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CARD_KINDS, ELEMENTS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { ImaginedCard, ScratchChange } from '#shared/domain/scratch-change.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { planPath } from '../../app/routes.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PickField } from '../cards/set-fields.tsx'
import { newScratchId, type ScratchActs } from './use-scratch-acts.ts'
import { useBoth, useScratch } from './use-scratch.ts'

/** A card of the plan, one imagined already, or one to be imagined. */
export type Opened =
  { card: Card; isImagined: boolean } | { card: null; start: ImaginedCard; columnId: string }

type Props = { opened: Opened; acts: ScratchActs; onClose: () => void }

/** What the scratch copy makes of one card: where it stands, what it answers, or all of an imagined one. */
export function CardDialog(props: Props) {
  const { opened, acts, onClose } = props
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const { scratch } = useScratch()
  const { now, whatIf } = useBoth()
  const isImagined = opened.card === null || opened.isImagined
  const [draft, setDraft] = useState<ImaginedCard>(() =>
    opened.card ? imaginedOf(opened.card) : opened.start,
  )
  const [columnId, setColumnId] = useState(opened.card ? opened.card.columnId : opened.columnId)
  const put = (part: Partial<ImaginedCard>) => setDraft((old) => ({ ...old, ...part }))
  const column = whatIf.columns.find(({ id }) => id === columnId)
  const untitled = t('board:card.untitled')

  const save = (event: FormEvent) => {
    event.preventDefault()
    const changes = isImagined
      ? [addition(scratch.state().changes, opened.card?.id ?? null, draft, columnId)]
      : changesOf(opened.card!, draft, columnId, (id) => whatIf.topics.get(id)?.title ?? '')
    if (changes.length === 0 || acts.record(...changes)) onClose()
  }
  const takeOut = () => {
    if (opened.card && acts.remove([opened.card.id])) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        opened.card === null
          ? t('card.new')
          : isImagined
            ? t('card.imagined')
            : draft.title || untitled
      }
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={save}>
        <Stack>
          {isImagined ? (
            <TextInput
              label={t('card.title')}
              data-autofocus
              maxLength={LIMITS.title}
              value={draft.title}
              onChange={(event) => put({ title: event.currentTarget.value })}
            />
          ) : (
            <Text size="sm" c="dimmed">
              {t('card.ofPlan', {
                kind: t(`app:kind.${draft.kind}`),
                strength: format.percent(scratch.model.strengthOf(opened.card!.id)?.strength ?? 0),
              })}{' '}
              {now.cards.has(opened.card!.id) && (
                <Link
                  href={`${planPath(now.planId, 'board')}?card=${encodeURIComponent(opened.card!.id)}`}
                >
                  {t('card.openInPlan')}
                </Link>
              )}
            </Text>
          )}
          <Group grow align="start">
            {isImagined && (
              <Select
                label={t('card.kind')}
                allowDeselect={false}
                data={CARD_KINDS.map((kind) => ({ value: kind, label: t(`app:kind.${kind}`) }))}
                value={draft.kind}
                onChange={(kind) => put({ kind: CARD_KINDS.find((one) => one === kind)! })}
              />
            )}
            <Select
              label={t('card.moment')}
              allowDeselect={false}
              data={MOMENTS.map((one) => ({ value: one, label: t(`app:moment.${one}`) }))}
              value={draft.moment}
              onChange={(moment) => put({ moment: MOMENTS.find((one) => one === moment)! })}
            />
            <Select
              label={t('card.column')}
              allowDeselect={false}
              data={whatIf.columns.map(({ id, title }) => ({ value: id, label: title }))}
              value={columnId}
              onChange={(id) => id !== null && setColumnId(id)}
            />
          </Group>
          {isImagined && column && (
            <Text size="xs" c="dimmed">
              {t(column.progress === 1 ? 'card.asDone' : 'card.asFar', {
                column: column.title,
                progress: format.percent(column.progress),
              })}
            </Text>
          )}
          <TopicField draft={draft} onSave={(topics) => put({ topics })} />
          {isImagined && <MeansFields draft={draft} onSave={put} />}
          <Group justify="space-between" gap="sm">
            {opened.card !== null ? (
              <Button variant="subtle" color="red" onClick={takeOut}>
                {t('card.takeOut')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('app:common.cancel')}
              </Button>
              <Button type="submit">{t(opened.card === null ? 'card.add' : 'card.save')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type FieldProps = { draft: ImaginedCard; onSave: (value: string[]) => void }

function TopicField({ draft, onSave }: FieldProps) {
  const { t } = useTranslation('whatIf')
  const { whatIf } = useBoth()
  const choices = useMemo(() => {
    const all = [...whatIf.topics.values()].toSorted((a, b) => b.demand.sum - a.demand.sum)
    const untitled = t('board:card.untitled')
    const titled = (topics: typeof all) =>
      topics.map(({ id, title }) => ({ value: id, label: title || untitled }))
    return [
      {
        group: t(`app:moment.${draft.moment}`),
        items: titled(all.filter(({ moment }) => moment === draft.moment)),
      },
      {
        group: t('board:field.otherMoments'),
        items: titled(all.filter(({ moment }) => moment !== draft.moment)),
      },
    ]
  }, [whatIf.topics, draft.moment, t])
  return (
    <PickField
      label={t('card.topics')}
      choices={choices}
      value={draft.topics}
      readOnly={false}
      placeholder={t('card.topicsNone')}
      onSave={onSave}
    />
  )
}

function MeansFields(props: {
  draft: ImaginedCard
  onSave: (part: Partial<ImaginedCard>) => void
}) {
  const { draft, onSave } = props
  const { t } = useTranslation('whatIf')
  const { settings, checks } = useBoth().whatIf
  const tactics = settings.tactics.filter(({ off, moment, id }) => {
    return (!off && moment === draft.moment) || draft.tactics.includes(id)
  })
  const fixable = [...checks.values()].filter(({ id, state }) => {
    return state === 'fail' || id === draft.checkId
  })
  return (
    <>
      <PickField
        label={t('board:field.channels')}
        choices={settings.channels.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.channels}
        readOnly={false}
        onSave={(channels) => onSave({ channels })}
      />
      <PickField
        label={t('board:field.tactics')}
        choices={tactics.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.tactics}
        readOnly={false}
        onSave={(chosen) => onSave({ tactics: chosen })}
      />
      <Group grow align="start">
        <PickField
          label={t('board:field.elements')}
          choices={ELEMENTS.map((one) => ({ value: one, label: t(`board:element.${one}`) }))}
          value={draft.elements}
          readOnly={false}
          onSave={(chosen) =>
            onSave({ elements: ELEMENTS.filter((element) => chosen.includes(element)) })
          }
        />
        {fixable.length > 0 && (
          <Select
            label={t('card.check')}
            clearable
            clearButtonProps={{ 'aria-label': t('card.checkNone') }}
            placeholder={t('card.checkNone')}
            data={fixable.map(({ id, title }) => ({ value: id, label: title }))}
            value={draft.checkId}
            onChange={(checkId) => onSave({ checkId })}
          />
        )}
      </Group>
    </>
  )
}

function imaginedOf(card: Card): ImaginedCard {
  const { kind, title, moment, topics, channels, tactics, elements, checkId } = card
  return { kind, title, moment, topics, channels, tactics, elements, checkId }
}

/** An imagined card that stays in its cell keeps its place there. */
function addition(
  changes: readonly ScratchChange[],
  id: string | null,
  card: ImaginedCard,
  columnId: string,
): ScratchChange {
  const before = changes.find((change) => change.kind === 'add' && change.cardId === id)
  const stays =
    before?.kind === 'add' && before.columnId === columnId && before.card.moment === card.moment
  const beforeId = stays ? before.beforeId : null
  return { kind: 'add', cardId: id ?? newScratchId(), card, columnId, beforeId }
}

/** What a form about a card of the plan changed: its place, and each topic that it answers or no longer. */
function changesOf(
  card: Card,
  { moment, topics }: ImaginedCard,
  columnId: string,
  topicTitle: (id: string) => string,
): ScratchChange[] {
  const [named, cardId] = [card.title, card.id]
  const moved = moment !== card.moment || columnId !== card.columnId
  const answer = (topicId: string, answers: boolean): ScratchChange => {
    return { kind: 'answer', cardId, topicId, answers, named, topicNamed: topicTitle(topicId) }
  }
  return [
    ...(moved
      ? [{ kind: 'move' as const, cardIds: [cardId], named, moment, columnId, beforeId: null }]
      : []),
    ...topics.filter((id) => !card.topics.includes(id)).map((id) => answer(id, true)),
    ...card.topics.filter((id) => !topics.includes(id)).map((id) => answer(id, false)),
  ]
}
