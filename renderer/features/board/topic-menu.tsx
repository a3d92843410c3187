import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MOMENTS } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useOpenTopic } from '../views/use-open-topic.ts'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import { itemKey } from './board-view.ts'
import type { BoardActs } from './use-board-acts.ts'

/** One menu for all topics, shown where it was asked for. */
export function TopicMenu(props: {
  acts: BoardActs
  canWrite: boolean
  onStarted: (cardId: string) => void
}) {
  const { t } = useTranslation('board')
  const store = useBoardUiStore()
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const { open } = useOpenTopic()
  const menu = useBoardUi((ui) => ui.menu)
  const topic = usePlan((plan) => (menu ? plan.topics.get(menu.topicId) : undefined))
  const column = usePlan((plan) => plan.columns[0])
  if (!menu || !topic) return null
  const { anchor } = menu
  const moments = topic.moment ? [topic.moment] : MOMENTS

  const start = async (moment: (typeof MOMENTS)[number]) => {
    if (!column) return
    const card = await props.acts.startFromTopic(topic.id, moment, column.id)
    if (card) props.onStarted(card.id)
  }

  return (
    <Menu
      opened
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      onClose={() =>
        store.set({
          menu: null,
          focused: itemKey('topic', topic.id),
          wanted: itemKey('topic', topic.id),
        })
      }
    >
      <Menu.Target>
        <div
          aria-hidden
          style={{
            position: 'fixed',
            left: anchor.left,
            top: anchor.top,
            width: anchor.width,
            height: anchor.height,
            pointerEvents: 'none',
          }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('topic.more', { title: topic.title })}>
        <Menu.Item onClick={() => open(topic.id)}>{t('topic:open')}</Menu.Item>
        {props.canWrite &&
          moments.map((moment) => (
            <Menu.Item key={moment} onClick={() => void start(moment)}>
              {topic.moment
                ? t('topic.start')
                : t('topic.startIn', { moment: t(`app:moment.${moment}`) })}
            </Menu.Item>
          ))}
        <Menu.Item
          onClick={() =>
            navigate(`${planPath(planId, 'keywords')}?topic=${encodeURIComponent(topic.id)}`)
          }
        >
          {t('topic.openKeywords', { count: topic.demand.keywords })}
        </Menu.Item>
        {props.canWrite && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('topic.moveTo')}</Menu.Label>
            {MOMENTS.filter((moment) => moment !== topic.moment).map((moment) => (
              <Menu.Item key={moment} onClick={() => void props.acts.sortTopic(topic.id, moment)}>
                {t(`app:momentLong.${moment}`)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
