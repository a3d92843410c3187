import { useTranslation } from 'react-i18next'
import type { CheckGuide } from '#shared/contract/audits.ts'
import type { Check } from '#shared/domain/check.ts'
import classes from './checks.module.css'

/** How a check is tested, what passes and why it matters: the plan's own words before the playbook's. */
export function CheckGuideText(props: { check: Check; guide: CheckGuide | undefined }) {
  const { check, guide } = props
  const { t } = useTranslation('audits')
  const own = check.howTo.split('\n').filter((line) => line.trim() !== '')
  const steps = own.length > 0 ? own : (guide?.howTo ?? [])
  if (steps.length === 0) return <p className={classes.none}>{t('guide.none')}</p>
  return (
    <div className={classes.guide}>
      <h4>{t('guide.howTo')}</h4>
      <ol>
        {steps.map((step, i) => (
          <li key={i}>{step}</li>
        ))}
      </ol>
      {guide && (
        <dl>
          <dt>{t('guide.passes')}</dt>
          <dd>{guide.passes}</dd>
          <dt>{t('guide.why')}</dt>
          <dd>{guide.why}</dd>
        </dl>
      )}
    </div>
  )
}
