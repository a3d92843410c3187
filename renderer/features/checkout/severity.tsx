import { useTranslation } from 'react-i18next'
import classes from './checks.module.css'

/** One to three points, and in words for who does not see them. */
export function Severity(props: { value: number }) {
  const { t } = useTranslation('checks')
  const name = t('severity', { severity: props.value })
  return (
    <span className={classes.severity} role="img" aria-label={name} title={name}>
      {'●'.repeat(props.value)}
      <span aria-hidden="true">{'●'.repeat(3 - props.value)}</span>
    </span>
  )
}
