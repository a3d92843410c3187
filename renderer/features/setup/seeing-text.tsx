import { IconCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SignKind } from '#shared/playbook/action-plan-schema.ts'
import type { Missing, Seeing } from '#shared/setup/see-sign.ts'
import { planPath, type View } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'

/** Where what a sign looks for is worked on. */
const PLACES: Record<SignKind, View> = {
  'keywords-sorted': 'keywords',
  'moments-asked': 'keywords',
  'checks-passed': 'checks',
  'moments-served': 'board',
  'tactics-carried-out': 'playbook',
  'cards-measured': 'results',
  'experiments-over': 'results',
  'messages-agreed': 'messages',
  'messages-triggered': 'messages',
  'replies-in-time': 'messages',
}

/** What is missing is named up to so many. */
const NAMED = 3

/** What the studio sees of a sign, and what is still missing, leading to where it is worked on. */
export function SeeingText({ seeing }: { seeing: Seeing }) {
  const { sign, state, have, want, missing } = seeing
  const { t } = useTranslation('setup')
  const format = useFormat()
  const planId = usePlanId()
  const list = useMissing(missing)
  const isMet = state === 'met'
  const Sign = isMet ? IconCheck : IconDots
  const said = isMet ? 'met' : want === 0 ? 'none' : 'unmet'
  return (
    <li data-state={state}>
      <Sign size={15} stroke={2} aria-hidden />
      <span>
        {t(`sign.${sign}.${said}`, {
          have: format.whole(have),
          want: format.whole(want),
          missing: list,
        })}{' '}
        {!isMet && <Link href={planPath(planId, PLACES[sign])}>{t(`sign.${sign}.go`)}</Link>}
      </span>
    </li>
  )
}

function useMissing(missing: readonly Missing[]): string {
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const names = missing.map((one) =>
    'moment' in one ? t(`app:moment.${one.moment}`) : t('quoted', { title: one.title }),
  )
  const rest = names.length - NAMED
  const named = rest > 1 ? [...names.slice(0, NAMED), t('andMore', { count: rest })] : names
  return new Intl.ListFormat(locale).format(named)
}
