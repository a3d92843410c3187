import { ActionIcon, Loader, Menu } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardField, FormerValue } from '#shared/contract/activity.ts'
import type { TopicField } from '#shared/contract/topics.ts'
import { usePlanId, usePlanModel } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useAct } from '../../backend/use-act.ts'
import classes from './card-panel.module.css'
import { useFieldWords } from './use-field-words.ts'
import { When } from './when.tsx'

/** A field of a card or of a topic. */
type Of = { cardId: string; field: CardField } | { topicId: string; field: TopicField }
type Props = Of & { label: string; readOnly: boolean }

/** A field with a small clock at its corner: the values it had before, and the way back to each. */
export function WithHistory(props: Props & { wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.field} data-wide={props.wide || undefined}>
      {props.children}
      <FieldHistory {...props} />
    </div>
  )
}

/** The clock itself. */
export function FieldHistory(props: Props) {
  const { t } = useTranslation('card')
  const [opened, setOpened] = useState(false)
  const title = t('history.of', { field: props.label })
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      width={300}
      // What stands there for the focus is no item of a menu, and none is needed.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          className={classes.clock ?? ''}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={title}
          title={title}
        >
          <IconClock size={14} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{opened && <FormerValues {...props} />}</Menu.Dropdown>
    </Menu>
  )
}

function FormerValues(props: Props) {
  const { field } = props
  const id = 'cardId' in props ? props.cardId : props.topicId
  const { t } = useTranslation('card')
  const planId = usePlanId()
  const model = usePlanModel()
  const act = useAct()
  const { words } = useFieldWords()
  const former = usePlanQuery(['field-history', id, field], ['card', 'topic'], (client, planId) =>
    'cardId' in props
      ? client.activity.ofField({ planId, cardId: id, field: props.field })
      : client.topics.fieldHistory({ planId, topicId: id, field: props.field }),
  )
  const restore = async ({ seq: to }: FormerValue) => {
    if ('topicId' in props) {
      const of = { topicId: id, field: props.field, seq: to }
      return void (await act((c) => c.topics.restoreField({ planId, ...of })))
    }
    const of = { cardId: id, field: props.field, seq: to }
    const card = await act((c) => c.activity.restoreField({ planId, ...of }))
    if (card) model.show(card)
  }
  if (former.isPending) {
    return (
      <Menu.Item disabled>
        <Loader size="xs" aria-label={t('app:common.loading')} />
      </Menu.Item>
    )
  }
  const values = former.data ?? []
  if (values.length === 0) return <Menu.Item disabled>{t('history.none')}</Menu.Item>
  return (
    <>
      <div className={classes.formerHead}>{t('history.restore')}</div>
      <div className={classes.former}>
        {values.map((value) => (
          <Menu.Item key={value.seq} disabled={props.readOnly} onClick={() => void restore(value)}>
            <span className={classes.formerValue} dir="auto">
              {words(field, value.value)}
            </span>
            <span className={classes.formerBy}>
              {value.person && `${value.person} · `}
              <When at={value.at} />
            </span>
          </Menu.Item>
        ))}
      </div>
    </>
  )
}
