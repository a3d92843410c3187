import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import classes from './choices.module.css'

export type Choice = {
  id: string
  title: string
  about: string
  /** The moments that it is about. */
  moments?: readonly Moment[]
  more?: ReactNode
}

/** One of several, each told in a sentence. */
export function ChoiceList(props: {
  label: string
  value: string | null
  choices: readonly Choice[]
  disabled: boolean
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  return (
    <Radio.Group label={props.label} value={props.value} onChange={props.onChoose}>
      <div className={classes.choices}>
        {props.choices.map(({ id, title, about, moments = [], more }) => (
          <div key={id} className={classes.choice} data-chosen={id === props.value || undefined}>
            <Radio
              value={id}
              disabled={props.disabled}
              label={title}
              description={about}
              classNames={{ label: classes.choiceTitle ?? '' }}
            />
            {moments.length > 0 && (
              <p className={classes.moments}>
                {moments.map((moment) => (
                  <span key={moment} data-moment={moment} className={classes.moment}>
                    {t(`moment.${moment}`)}
                  </span>
                ))}
              </p>
            )}
            {more}
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}
