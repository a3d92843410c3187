import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo, type ReactNode } from 'react'
import type { Keyword } from '#shared/domain/keyword.ts'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import { marketCode } from '../../i18n/market-name.ts'
import type { Format } from '../../i18n/use-format.ts'
import { LAYOUT, type ColumnId } from './keyword-columns.ts'
import classes from './keyword-grid.module.css'

export const ROW = 32
export const rowId = (index: number) => `keyword-row-${index}`

/** What every row needs to speak; made once, since a hook in each cell would cost frames. */
export type RowTexts = { t: TFunction<'keywords'>; format: Format }

/** One row, or the shape of one whose keyword is still on its way. */
export const KeywordRow = memo(function KeywordRow(props: {
  keyword: Keyword | undefined
  topicTitle: string
  index: number
  top: number
  columns: readonly ColumnId[]
  chosen: boolean
  active: boolean
  texts: RowTexts
}) {
  const { keyword, chosen, texts } = props
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
      style={{ height: ROW, top: props.top }}
    >
      <span role="gridcell" className={classes.mark} data-mark>
        <i className={classes.check} aria-hidden="true">
          {chosen && <IconCheck size={12} stroke={3} />}
        </i>
        {keyword?.excluded && <span className="ms-visually-hidden">{texts.t('excluded')}</span>}
      </span>
      {props.columns.map((id) => {
        const text = keyword && textOf(id, keyword, props.topicTitle, texts)
        return (
          <span
            key={id}
            role="gridcell"
            className={LAYOUT[id].right ? classes.right : undefined}
            data-column={id}
            title={LAYOUT[id].share > 0 ? text : undefined}
          >
            {keyword ? drawn(id, keyword, text) : <i className={classes.coming} />}
          </span>
        )
      })}
    </div>
  )
})

function drawn(id: ColumnId, keyword: Keyword, text: string | undefined): ReactNode {
  if (id === 'moment') {
    return (
      <b className={classes.moment} data-moment={keyword.moment ?? 'none'}>
        {text}
      </b>
    )
  }
  if (id === 'volume' && keyword.volume === null) return <i className={classes.faint}>{text}</i>
  return text
}

function textOf(
  id: ColumnId,
  keyword: Keyword,
  topicTitle: string,
  { t, format }: RowTexts,
): string {
  switch (id) {
    case 'phrase':
      return keyword.phrase
    case 'volume':
      return format.volume(keyword.volume) ?? t('unknown')
    case 'moment':
      return sayMoment(keyword, t)
    case 'cue':
      return keyword.confirmed ? t('byHand') : sayCue(keyword.cue, t)
    case 'topic':
      return topicTitle
    case 'market':
      return marketCode(keyword.market ?? '')
    case 'difficulty':
      return keyword.difficulty === null ? '' : format.whole(keyword.difficulty)
    case 'cpc':
      return keyword.cpc === null ? '' : format.points(keyword.cpc)
    case 'source':
      return [...new Set(keyword.sources.map(({ tool }) => tool))]
        .map((tool) => t(`import:tools.${tool}`, { defaultValue: tool }))
        .join(' · ')
  }
}
