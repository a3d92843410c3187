import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#shared/contract/trend.ts'
import { useFormat } from '../../i18n/use-format.ts'
import common from './common.module.css'
import classes from './trend.module.css'

const FIRST = 4

/** What happened on the way, newest first. */
export function TrendMilestones(props: { milestones: readonly Milestone[] }) {
  const { t } = useTranslation('trend')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const newest = props.milestones.toReversed()
  if (newest.length === 0) return null
  return (
    <>
      <h3 className={common.head}>{t('milestones')}</h3>
      <ul className={classes.milestones}>
        {(all ? newest : newest.slice(0, FIRST)).map((milestone, at) => (
          <li key={at}>
            <span className={classes.sign} data-kind={milestone.kind} aria-hidden="true" />
            <time dateTime={milestone.day}>{format.fullDay(milestone.day)}</time>
            <span>
              <MilestoneText milestone={milestone} />
            </span>
          </li>
        ))}
      </ul>
      {!all && newest.length > FIRST && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('showAll', { count: newest.length })}
        </Button>
      )}
    </>
  )
}

function MilestoneText({ milestone }: { milestone: Milestone }) {
  const { t, i18n } = useTranslation('trend')
  const { count } = milestone
  if (milestone.kind === 'import') return t('imported', { count })
  const titles = milestone.titles.map((title) => t('quoted', { title }))
  const rest = count - titles.length
  const named = rest > 0 ? [...titles, t('moreCards', { count: rest })] : titles
  const list = new Intl.ListFormat(i18n.language).format(named)
  return t('launched', { count, list })
}
