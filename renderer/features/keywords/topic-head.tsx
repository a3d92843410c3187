import { ActionIcon, Menu, Select, TextInput } from '@mantine/core'
import { IconDots, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { marketCode } from '../../i18n/market-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useOpenTopic } from '../views/use-open-topic.ts'
import classes from './keywords.module.css'
import { MergeDialog } from './merge-dialog.tsx'
import { useSay } from './said.tsx'
import { useHeadTerm } from './use-head-term.ts'

const UNCLEAR = 'unclear'

/** The chosen topic: its title and moment to edit, what it adds up to, merging and deleting. */
export function TopicHead(props: { topic: BoardTopic; onGone: (next: string | null) => void }) {
  const { topic } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const act = useAct()
  const canWrite = useCanWrite()
  const [draft, setDraft] = useState<string | null>(null)
  const [merging, setMerging] = useState(false)
  const say = useSay()
  const more = useRef<HTMLButtonElement>(null)
  const headTerm = useHeadTerm(topic.id)
  const { open: openTopic } = useOpenTopic()

  const update = (patch: Partial<Pick<BoardTopic, 'title' | 'moment'>>) =>
    act((client, planId) => client.topics.update({ planId, topicId: topic.id, patch }))
  const commitTitle = () => {
    const next = draft?.trim() ?? ''
    setDraft(null)
    if (next === '' || next === topic.title) return
    void update({ title: next }).then((done) => done && say(t('said.renamed', { title: next })))
  }
  const remove = async () => {
    const done = await act((client, planId) => client.topics.remove({ planId, topicId: topic.id }))
    if (!done) return
    say(t('said.removedTopic', { title: topic.title }))
    props.onGone(null)
  }

  const { demand } = topic
  return (
    <div className={classes.head} data-moment={topic.moment ?? 'none'}>
      <TextInput
        className={classes.headTitle}
        aria-label={t('topicTitle')}
        value={draft ?? topic.title}
        disabled={!canWrite}
        maxLength={10_000}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commitTitle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commitTitle()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
      <Select
        aria-label={t('topicMoment')}
        w={130}
        allowDeselect={false}
        disabled={!canWrite}
        value={topic.moment ?? UNCLEAR}
        data={[
          ...MOMENTS.map((value) => ({ value: value as string, label: t(`app:moment.${value}`) })),
          { value: UNCLEAR, label: t('app:moment.none') },
        ]}
        onChange={(value) =>
          void update({ moment: MOMENTS.find((moment) => moment === value) ?? null })
        }
      />
      <span className={classes.demand}>
        {topic.markets.length > 0 && `${topic.markets.map(marketCode).join(', ')} · `}
        {t('demand', { count: demand.keywords, shown: format.whole(demand.keywords) })} ·{' '}
        {demand.known === 0
          ? t('demandUnknown')
          : t('demandVolume', {
              volume: format.volume(
                demand.low === demand.high ? demand.sum : { low: demand.low, high: demand.high },
              ),
            })}
        {headTerm && (
          <small title={headTerm.phrase}>
            {t('headTerm', {
              phrase: headTerm.phrase,
              volume: format.volume(headTerm.volume) ?? t('demandUnknown'),
            })}
          </small>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('topic:open')}
        title={t('topic:open')}
        onClick={() => openTopic(topic.id)}
      >
        <IconLayoutSidebarRight size={16} />
      </ActionIcon>
      {canWrite && (
        <Menu>
          <Menu.Target>
            <ActionIcon ref={more} variant="subtle" color="gray" aria-label={t('moreOfTopic')}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setMerging(true)}>{t('merge')}</Menu.Item>
            <Menu.Item color="red" onClick={() => void remove()}>
              {t('removeTopic')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {merging && (
        <MergeDialog
          topic={topic}
          onClose={() => setMerging(false)}
          onMerged={props.onGone}
          focus={() => more.current}
        />
      )}
    </div>
  )
}
