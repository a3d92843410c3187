import { Button, Menu, Modal, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keywords.module.css'

/** How many keywords there are, and what can be done with the chosen ones. */
export function BulkBar(props: {
  total: number
  chosen: ReadonlySet<string>
  onMoment: (moment: Moment | null) => void
  onDone: () => void
}) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const act = useAct()
  const [moving, setMoving] = useState(false)
  const count = props.chosen.size

  const remove = async () => {
    const done = await act((client, planId) =>
      client.keywords.remove({ planId, keywordIds: [...props.chosen] }),
    )
    if (done) props.onDone()
  }

  return (
    <div className={classes.bulk}>
      <span role="status">
        {count > 0
          ? t('chosen', { count, shown: format.whole(count) })
          : t('total', { count: props.total, shown: format.whole(props.total) })}
      </span>
      {count > 0 && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" size="compact-xs">
                {t('setMoment')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {MOMENTS.map((moment, index) => (
                <Menu.Item
                  key={moment}
                  rightSection={<kbd>{index + 1}</kbd>}
                  onClick={() => props.onMoment(moment)}
                >
                  {t(`app:moment.${moment}`)}
                </Menu.Item>
              ))}
              <Menu.Item rightSection={<kbd>0</kbd>} onClick={() => props.onMoment(null)}>
                {t('app:moment.none')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" size="compact-xs" onClick={() => setMoving(true)}>
            {t('moveToTopic')}
          </Button>
          <Button variant="default" size="compact-xs" c="red" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </>
      )}
      {moving && (
        <MoveDialog chosen={props.chosen} onClose={() => setMoving(false)} onDone={props.onDone} />
      )}
    </div>
  )
}

function MoveDialog(props: {
  chosen: ReadonlySet<string>
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useTranslation('keywords')
  const act = useAct()
  const topics = usePlan((plan) => plan.topics)
  const data = useMemo(
    () => [...topics.values()].map((topic) => ({ value: topic.id, label: topic.title })),
    [topics],
  )
  const move = async (topicId: string | null) => {
    if (!topicId) return
    const done = await act((client, planId) =>
      client.keywords.moveToTopic({ planId, keywordIds: [...props.chosen], topicId }),
    )
    if (done) props.onDone()
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('moveTitle', { count: props.chosen.size })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Select
        label={t('topic')}
        searchable
        limit={50}
        data={data}
        nothingFoundMessage={t('mergeNone')}
        data-autofocus
        onChange={(id) => void move(id)}
      />
    </Modal>
  )
}
