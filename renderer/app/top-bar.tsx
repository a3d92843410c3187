import { ActionIcon, Badge, Button, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconContrast,
  IconEye,
  IconHistory,
  IconPresentation,
  IconSearch,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePlan, usePlanId, useReviewing } from '../backend/context.tsx'
import { ActionButton } from './actions/action-button.tsx'
import { shortcutOf } from './actions/shortcut-of.ts'
import { LanguageMenu } from './language-menu.tsx'
import { planPath } from './routes.ts'
import classes from './shell.module.css'
import { useCanComment, useCanWrite } from './system-context.tsx'
import { useHistory } from './use-history.ts'

export function TopBar(props: { onImport: () => void }) {
  const { t } = useTranslation()
  const planId = usePlanId()
  const name = usePlan((plan) => plan.settings.name)
  const client = usePlan((plan) => plan.settings.client)
  const canWrite = useCanWrite()
  const canComment = useCanComment()
  const reviewing = useReviewing()
  return (
    <header className={classes.top}>
      <h1 title={name}>{name}</h1>
      {client && <span className={classes.sub}>{client}</span>}
      {!canComment && (
        <Badge color="orange" variant="light" tt="none" role="status">
          {t('top.readOnly')}
        </Badge>
      )}
      <div className={classes.tools}>
        <ActionButton id="palette" icon={IconSearch} />
        {canWrite && <HistoryButtons />}
        <ActionButton id="show-history" icon={IconHistory} />
        <ActionButton id="present" icon={IconPresentation} />
        {canComment && <ActionButton id="review" icon={IconEye} pressed={reviewing} />}
        <LanguageMenu canKeep={canComment} />
        <Appearance />
        {canWrite && (
          <Button variant="default" onClick={props.onImport}>
            {t('top.import')}
          </Button>
        )}
        <Button component={Link} href={planPath(planId, 'report')}>
          {t('top.export')}
        </Button>
      </div>
    </header>
  )
}

function HistoryButtons() {
  const { t } = useTranslation()
  const history = useHistory()
  const shortcuts = { undo: shortcutOf('undo'), redo: shortcutOf('redo') }
  return (
    <>
      {(['undo', 'redo'] as const).map((direction) => {
        const label = history[direction]
        const title = label
          ? `${t(`top.${direction}`)}: ${history.name(label)}`
          : t(`top.${direction}Nothing`)
        const Icon = direction === 'undo' ? IconArrowBackUp : IconArrowForwardUp
        return (
          <Tooltip key={direction} label={`${title} · ${shortcuts[direction].text}`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={title}
              aria-keyshortcuts={shortcuts[direction].aria}
              aria-disabled={!label}
              {...(!label && { 'data-disabled': true })}
              onClick={() => label && void history.step(direction)}
            >
              <Icon size={17} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </>
  )
}

function Appearance() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices = [
    ['light', t('top.themeLight')],
    ['dark', t('top.themeDark')],
    ['auto', t('top.themeAuto')],
  ] as const
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('top.theme')}>
          <IconContrast size={17} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme}>
          {choices.map(([scheme, label]) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              closeMenuOnClick
              onChange={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
