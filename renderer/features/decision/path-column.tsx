import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Decision, isThin, type PathOutlook } from '#shared/coverage/decision.ts'
import type { Element } from '#shared/domain/card.ts'
import { inLocale, type PathFacts } from '#shared/playbook/playbook.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { useSignedPoints } from '../coverage/use-signed-points.ts'
import common from '../coverage/common.module.css'
import classes from './decision.module.css'

/** One order of the three elements: for whom it is, and how the plan stands on it. */
export function PathColumn(props: {
  outlook: PathOutlook
  /** The plan's own path. */
  own: PathOutlook
  elements: Decision['elements']
  facts: PathFacts | undefined
  /** `null`: nothing can be changed. */
  onChoose: (() => void) | null
  onElement: (element: Element) => void
}) {
  const { outlook, own, facts, onChoose } = props
  const { path, elements, score, persuasion } = outlook
  const { t } = useTranslation('decision')
  const format = useFormat()
  const locale = useLocale()
  const signed = useSignedPoints()
  const isOwn = path === own.path
  const title = facts ? inLocale(facts.title, locale) : t(`app:path.${path}`)
  return (
    <section
      className={classes.path}
      aria-label={title}
      aria-current={isOwn || undefined}
      data-own={isOwn || undefined}
      data-testid={`path-${path}`}
    >
      <header>
        <h3>{title}</h3>
        {isOwn ? (
          <span className={classes.own}>
            <IconCheck size={13} stroke={2} aria-hidden="true" />
            {t('path.own')}
          </span>
        ) : (
          onChoose && (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('path.chooseNamed', { path: title })}
              onClick={onChoose}
            >
              {t('path.choose')}
            </Button>
          )
        )}
      </header>
      <p>{facts ? inLocale(facts.for, locale) : ''}</p>
      <ol>
        {elements.map(({ id, weight }, i) => {
          const { overall, moments, least } = props.elements[id]
          const thin = i === 0 && overall !== null && isThin(overall)
          return (
            <li key={id} data-thin={thin || undefined}>
              <button type="button" onClick={() => props.onElement(id)}>
                <span className={classes.place} aria-hidden="true">
                  {i + 1}
                </span>
                <span className={classes.name}>
                  <b>{t(`board:element.${id}`)}</b>
                  <small>{t('path.weight', { weight: format.percent(weight) })}</small>
                </span>
                <span className={common.bar} aria-hidden="true">
                  <span style={{ width: `${(overall ?? 0) * 100}%` }} />
                </span>
                <b className={classes.share}>{overall === null ? '–' : format.percent(overall)}</b>
              </button>
              {i === 0 && (
                <p className={classes.least}>
                  {t('path.least', {
                    moment: t(`app:moment.${least}`),
                    share: format.percent(moments[least].value),
                  })}
                </p>
              )}
              {thin && (
                <p className={classes.thin}>
                  <IconAlertTriangle size={13} stroke={1.9} aria-hidden="true" />
                  {t(`path.thin.${id}`)}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <p className={classes.buy}>{t('path.buy')}</p>
      <dl>
        <dt>{t('path.persuasion')}</dt>
        <dd>{persuasion === null ? '–' : format.percent(persuasion)}</dd>
        <dt>{t('path.score')}</dt>
        <dd>
          {format.points(score.overall)}
          {!isOwn && <small>{signed(tenths(score.overall) - tenths(own.score.overall))}</small>}
        </dd>
      </dl>
      <p className={classes.formula}>
        {t('path.formula', {
          first: t(`board:element.${elements[0]!.id}`),
          second: t(`board:element.${elements[1]!.id}`),
          third: t(`board:element.${elements[2]!.id}`),
        })}
      </p>
    </section>
  )
}

/** What the shown figures differ by, so that a reader's own sum agrees. */
const tenths = (value: number): number => Math.round(value * 10) / 10
