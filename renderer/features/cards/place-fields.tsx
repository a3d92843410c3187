import { Chip, Group, Input, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CARD_KINDS, DEFAULT_SHELF_LIFE, type Card, type CardPatch } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useBoardActs } from '../board/use-board-acts.ts'
import classes from './card-panel.module.css'
import { AmountField, OwnerField, UrlField } from './text-fields.tsx'
import type { SaveCard } from './use-card-edit.ts'

export type FieldsProps = { card: Card; readOnly: boolean; save: SaveCard }

/** What the card is and where it stands. Moment and column move it, as on the board. */
export function PlaceFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const acts = useBoardActs()
  const columns = usePlan((plan) => plan.columns)
  const checks = usePlan((plan) => plan.checks)
  const cards = usePlan((plan) => plan.cards)
  const owners = useMemo(
    () =>
      [...new Set([...cards.values()].flatMap((one) => (one.owner ? [one.owner] : [])))].toSorted(),
    [cards],
  )
  const move = (to: { moment?: Moment; columnId?: string }) =>
    void acts.moveCard({
      act: 'move',
      cardId: card.id,
      moment: to.moment ?? card.moment,
      columnId: to.columnId ?? card.columnId,
      beforeId: null,
    })

  return (
    <div className={classes.grid}>
      <Select
        label={t('field.moment')}
        allowDeselect={false}
        readOnly={readOnly}
        data={MOMENTS.map((moment) => ({ value: moment, label: t(`app:momentLong.${moment}`) }))}
        value={card.moment}
        onChange={(value) => {
          const moment = MOMENTS.find((known) => known === value)
          if (moment && moment !== card.moment) move({ moment })
        }}
      />
      <Select
        label={t('field.column')}
        allowDeselect={false}
        readOnly={readOnly}
        data={columns.map((column) => ({ value: column.id, label: column.title }))}
        value={card.columnId}
        onChange={(columnId) => columnId && columnId !== card.columnId && move({ columnId })}
      />
      <Select
        label={t('field.kind')}
        allowDeselect={false}
        readOnly={readOnly}
        data={CARD_KINDS.map((kind) => ({ value: kind, label: t(`app:kind.${kind}`) }))}
        value={card.kind}
        onChange={(value) => {
          const kind = CARD_KINDS.find((known) => known === value)
          if (kind) void save({ kind })
        }}
      />
      <OwnerField
        label={t('field.owner')}
        value={card.owner}
        known={owners}
        readOnly={readOnly}
        onSave={(owner) => save({ owner })}
      />
      <DateField
        label={t('field.due')}
        value={card.dueOn}
        readOnly={readOnly}
        onSave={(dueOn) => save({ dueOn })}
      />
      <AmountField
        label={t('field.effort')}
        value={card.effort}
        readOnly={readOnly}
        onSave={(effort) => save({ effort })}
      />
      <Input.Wrapper className={classes.wide ?? ''} label={t('field.alsoServes')} size="xs">
        <Chip.Group
          multiple
          value={card.alsoServes}
          onChange={(values) =>
            void save({ alsoServes: MOMENTS.filter((moment) => values.includes(moment)) })
          }
        >
          <Group gap={6} mt={2}>
            {MOMENTS.filter((moment) => moment !== card.moment).map((moment) => (
              <Chip key={moment} value={moment} size="xs" variant="light" disabled={readOnly}>
                {t(`app:moment.${moment}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {(card.kind === 'fix' || card.checkId !== null) && (
        <Select
          className={classes.wide ?? ''}
          label={t('field.check')}
          placeholder={t('field.checkNone')}
          searchable
          clearable
          readOnly={readOnly}
          data={[...checks.values()]
            .toSorted((a, b) => Number(b.moment === card.moment) - Number(a.moment === card.moment))
            .map((check) => ({
              value: check.id,
              label: `${t(`app:moment.${check.moment}`)}: ${check.title}`,
            }))}
          value={card.checkId}
          onChange={(checkId) => void save({ checkId })}
        />
      )}
      <div className={classes.wide}>
        <UrlField
          label={t('field.url')}
          value={card.url}
          readOnly={readOnly}
          onSave={(url) => save({ url })}
        />
      </div>
    </div>
  )
}

/** When it was published and how long it keeps. */
export function DateFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const byKind = DEFAULT_SHELF_LIFE[card.kind]
  const mode =
    card.shelfLifeMonths === 'kind' ? 'kind' : card.shelfLifeMonths === null ? 'none' : 'months'
  const setMode = (value: string | null) => {
    const lives: Record<string, CardPatch['shelfLifeMonths']> = {
      kind: 'kind',
      none: null,
      months: byKind ?? 12,
    }
    const life = value === null ? undefined : lives[value]
    if (life !== undefined) void save({ shelfLifeMonths: life })
  }
  return (
    <div className={classes.grid}>
      <DateField
        label={t('field.published')}
        value={card.publishedOn}
        readOnly={readOnly}
        onSave={(publishedOn) => save({ publishedOn })}
      />
      <DateField
        label={t('field.refreshed')}
        value={card.refreshedOn}
        readOnly={readOnly}
        onSave={(refreshedOn) => save({ refreshedOn })}
      />
      <Select
        label={t('field.shelfLife')}
        allowDeselect={false}
        readOnly={readOnly}
        data={[
          {
            value: 'kind',
            label:
              byKind === null ? t('shelfLife.kindNever') : t('shelfLife.kind', { count: byKind }),
          },
          { value: 'months', label: t('shelfLife.months') },
          { value: 'none', label: t('shelfLife.never') },
        ]}
        value={mode}
        onChange={setMode}
      />
      {typeof card.shelfLifeMonths === 'number' && (
        <AmountField
          label={t('field.months')}
          value={card.shelfLifeMonths}
          readOnly={readOnly}
          onSave={(months) =>
            months !== null && months > 0 && months <= 1_200
              ? save({ shelfLifeMonths: months })
              : Promise.resolve(true)
          }
        />
      )}
    </div>
  )
}
