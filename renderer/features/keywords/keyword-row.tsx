import { IconCheck } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LAYOUT, type ColumnId } from './keyword-columns.ts'
import classes from './keyword-grid.module.css'

export const ROW = 32
export const rowId = (index: number) => `keyword-row-${index}`

/** One row, or the shape of one whose keyword is still on its way. */
export const KeywordRow = memo(function KeywordRow(props: {
  keyword: Keyword | undefined
  index: number
  top: number
  columns: readonly ColumnId[]
  chosen: boolean
  active: boolean
}) {
  const { keyword, chosen } = props
  const { t } = useTranslation('keywords')
  return (
    <div
      id={rowId(props.index)}
      className={classes.row}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={chosen}
      aria-busy={keyword === undefined || undefined}
      data-index={props.index}
      data-active={props.active || undefined}
      data-excluded={keyword?.excluded || undefined}
      style={{ height: ROW, transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className={classes.mark} data-mark>
        <i aria-hidden="true">{chosen && <IconCheck size={12} stroke={3} />}</i>
        {keyword?.excluded && <span className="ms-visually-hidden">{t('excluded')}</span>}
      </span>
      {props.columns.map((id) => (
        <span
          key={id}
          role="gridcell"
          className={LAYOUT[id].right ? classes.right : undefined}
          data-column={id}
        >
          {keyword ? <Cell id={id} keyword={keyword} /> : <i className={classes.coming} />}
        </span>
      ))}
    </div>
  )
})

function Cell({ id, keyword }: { id: ColumnId; keyword: Keyword }): ReactNode {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  switch (id) {
    case 'phrase':
      return <span title={keyword.phrase}>{keyword.phrase}</span>
    case 'volume':
      return format.volume(keyword.volume) ?? <span className={classes.faint}>{t('unknown')}</span>
    case 'moment':
      return (
        <b className={classes.moment} data-moment={keyword.moment ?? 'none'}>
          {t(`app:moment.${keyword.moment ?? 'none'}`)}
        </b>
      )
    case 'cue': {
      const cue = keyword.confirmed ? t('byHand') : keyword.cue
      return <span title={cue}>{cue}</span>
    }
    case 'topic':
      return <TopicTitle topicId={keyword.topicId} />
    case 'market':
      return keyword.market
    case 'difficulty':
      return keyword.difficulty === null ? '' : format.whole(keyword.difficulty)
    case 'cpc':
      return keyword.cpc === null ? '' : format.points(keyword.cpc)
    case 'source': {
      const names = [...new Set(keyword.sources.map(({ tool }) => tool))].map((tool) =>
        t(`import:tools.${tool}`, { defaultValue: tool }),
      )
      const text = names.join(' · ')
      return <span title={text}>{text}</span>
    }
  }
}

function TopicTitle({ topicId }: { topicId: string }) {
  const title = usePlan((plan) => plan.topics.get(topicId)?.title ?? '')
  return <span title={title}>{title}</span>
}
