import { Chip, Group, Input, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CARD_KINDS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import classes from './card-panel.module.css'
import { WithHistory } from './field-history.tsx'
import { AmountField, OwnerField } from './text-fields.tsx'
import type { SaveCard } from './use-card-edit.ts'
import { useMoveCard } from './use-move-card.ts'
import { usePeople } from './use-people.ts'

export type FieldsProps = { card: Card; readOnly: boolean; save: SaveCard }

/** What the card is and where it stands. Moment and column move it, as on the board. */
export function PlaceFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const columns = usePlan((plan) => plan.columns)
  const { people } = usePeople()
  const move = useMoveCard(card.id)
  const of = { cardId: card.id, readOnly }

  return (
    <div className={classes.grid}>
      <WithHistory {...of} field="moment" label={t('field.moment')}>
        <Select
          label={t('field.moment')}
          allowDeselect={false}
          readOnly={readOnly}
          data={MOMENTS.map((moment) => ({ value: moment, label: t(`app:momentLong.${moment}`) }))}
          value={card.moment}
          onChange={(value) => {
            const moment = MOMENTS.find((known) => known === value)
            if (moment && moment !== card.moment) void move({ moment })
          }}
        />
      </WithHistory>
      <WithHistory {...of} field="columnId" label={t('field.column')}>
        <Select
          label={t('field.column')}
          allowDeselect={false}
          readOnly={readOnly}
          data={columns.map((column) => ({ value: column.id, label: column.title }))}
          value={card.columnId}
          onChange={(columnId) => {
            if (columnId && columnId !== card.columnId) void move({ columnId })
          }}
        />
      </WithHistory>
      <WithHistory {...of} field="kind" label={t('field.kind')}>
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
      </WithHistory>
      <WithHistory {...of} field="owner" label={t('field.owner')}>
        <OwnerField
          label={t('field.owner')}
          value={card.owner}
          known={people}
          readOnly={readOnly}
          onSave={(owner) => save({ owner })}
        />
      </WithHistory>
      <WithHistory {...of} field="dueOn" label={t('field.due')}>
        <DateField
          label={t('field.due')}
          value={card.dueOn}
          readOnly={readOnly}
          onSave={(dueOn) => save({ dueOn })}
        />
      </WithHistory>
      <WithHistory {...of} field="effort" label={t('field.effort')}>
        <AmountField
          label={t('field.effort')}
          value={card.effort}
          readOnly={readOnly}
          onSave={(effort) => save({ effort })}
        />
      </WithHistory>
      <WithHistory {...of} field="alsoServes" label={t('field.alsoServes')} wide>
        <Input.Wrapper label={t('field.alsoServes')} size="xs">
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
      </WithHistory>
    </div>
  )
}
