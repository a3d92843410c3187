import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#shared/contract/trend.ts'
import { useFormat } from '../../i18n/use-format.ts'
import common from './common.module.css'
import classes from './trend.module.css'
import { useMilestoneText } from './use-milestone-text.ts'

const FIRST = 4

/** What happened on the way, newest first. */
export function TrendMilestones(props: { milestones: readonly Milestone[] }) {
  const { t } = useTranslation('trend')
  const format = useFormat()
  const textOf = useMilestoneText()
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
            <span>{textOf(milestone)}</span>
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
