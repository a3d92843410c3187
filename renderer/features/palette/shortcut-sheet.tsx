import { Modal, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTION_GROUPS, ACTIONS, keysOf } from '#shared/actions/actions.ts'
import { VIEW_KEYS } from '#shared/actions/view-keys.ts'
import { IS_DESKTOP, IS_MAC } from '../../app/actions/platform.ts'
import { setSingleKeys, useSingleKeys } from '../../app/actions/single-keys.ts'
import { Keys } from '../../app/actions/keys.tsx'
import classes from './shortcut-sheet.module.css'

/** All keys of the studio on one sheet, and the switch for those that are plain letters. */
export function ShortcutSheet(props: { onClose: () => void }) {
  const { t } = useTranslation('palette')
  const single = useSingleKeys()
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={760}
      title={t('sheet.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Switch
        mt={4}
        data-autofocus
        label={t('sheet.singleKeys')}
        description={t('sheet.singleKeysHint')}
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <div className={classes.parts}>
        {ACTION_GROUPS.map((group) => (
          <Part key={group} title={t(`group.${group}`)}>
            {ACTIONS.filter((action) => action.group === group).map(({ id }) => {
              const keys = keysOf(id, IS_DESKTOP)
              return keys.length > 0 && <Line key={id} name={t(`menu:action.${id}`)} keys={keys} />
            })}
          </Part>
        ))}
        {Object.entries(VIEW_KEYS).map(([part, lines]) => (
          <Part key={part} title={t(`viewKeys.${part}.title`)}>
            {Object.entries(lines).map(([name, keys]) => (
              <Line key={name} name={t(`viewKeys.${part}.${name}`)} keys={keys} />
            ))}
          </Part>
        ))}
      </div>
    </Modal>
  )
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={props.title}>
      <h3>{props.title}</h3>
      <dl>{props.children}</dl>
    </section>
  )
}

function Line(props: { name: string; keys: readonly string[] }) {
  return (
    <div className={classes.line}>
      <dt>{props.name}</dt>
      <dd>
        {props.keys.map((shortcut) => (
          <Keys key={shortcut} shortcut={shortcut} mac={IS_MAC} />
        ))}
      </dd>
    </div>
  )
}
