import {
  IconBook2,
  IconCalendar,
  IconChartGridDots,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconFlask,
  IconFolders,
  IconLayoutKanban,
  IconListNumbers,
  IconListSearch,
  IconMapPin,
  IconMessages,
  IconRoute,
  IconSettings,
  IconTable,
  IconTrash,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { SETUP_STEPS, type Setup } from '#shared/domain/setup.ts'
import { usePlan, usePlanId } from '../backend/context.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { planPath, VIEW_GROUPS, type SideView, type View } from './routes.ts'
import classes from './shell.module.css'

type Group = keyof typeof VIEW_GROUPS
const GROUPS = Object.entries(VIEW_GROUPS) as [Group, readonly SideView[]][]

const ICONS: Record<SideView, Icon> = {
  board: IconLayoutKanban,
  table: IconTable,
  calendar: IconCalendar,
  coverage: IconChartGridDots,
  results: IconChartLine,
  'what-if': IconFlask,
  playbook: IconBook2,
  keywords: IconListSearch,
  messages: IconMessages,
  checks: IconChecklist,
  journeys: IconRoute,
  places: IconMapPin,
  creators: IconUsers,
  report: IconFileText,
  settings: IconSettings,
  setup: IconListNumbers,
  trash: IconTrash,
}

export function Sidebar(props: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  const planId = usePlanId()
  const overall = usePlan((plan) => plan.score.overall)
  const topics = usePlan((plan) => plan.topics)
  const checks = usePlan((plan) => plan.checks)
  const setup = usePlan((plan) => plan.settings.setup)

  const keywords = [...topics.values()].reduce((sum, topic) => sum + topic.demand.keywords, 0)
  const failing = [...checks.values()].filter((check) => check.state === 'fail').length
  const counts: Partial<Record<View, string>> = {
    coverage: format.score(overall),
    keywords: format.whole(keywords),
    ...(failing > 0 && { checks: format.whole(failing) }),
    ...(setup && !setup.finished && { setup: t('nav.setupTaken', takenOf(setup)) }),
  }
  const link = (view: SideView) => (
    <Link
      key={view}
      href={planPath(planId, view)}
      className={classes.link}
      aria-current={view === props.view ? 'page' : undefined}
    >
      <Sign icon={ICONS[view]} />
      <span className={classes.name}>{t(`nav.${view}`)}</span>
      {counts[view] !== undefined && <span className={classes.count}>{counts[view]}</span>}
    </Link>
  )
  // While a set-up is under way it comes first; else it stands with the craft, where nobody stumbles over it.
  const first = counts.setup === undefined ? null : 'setup'

  return (
    <nav className={classes.side} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <img src="./favicon.svg" alt="" />
        {t('name')}
      </div>
      {first && <div className={classes.group}>{link(first)}</div>}
      {GROUPS.map(([group, views]) => (
        <div key={group} role="group" aria-labelledby={`nav-${group}`} className={classes.group}>
          <h2 id={`nav-${group}`} className={classes.groupName}>
            {t(`nav.group.${group}`)}
          </h2>
          {views.filter((view) => view !== first).map(link)}
        </div>
      ))}
      <div className={classes.foot}>
        <Link href="/plans" className={classes.link}>
          <Sign icon={IconFolders} />
          <span className={classes.name}>{t('nav.plans')}</span>
        </Link>
      </div>
    </nav>
  )
}

function takenOf({ steps }: Setup): { done: number; all: number } {
  const all = SETUP_STEPS.length
  return { done: SETUP_STEPS.filter((step) => steps[step] !== undefined).length, all }
}

function Sign(props: { icon: Icon }) {
  return <props.icon className={classes.sign} size={17} stroke={1.7} aria-hidden />
}
