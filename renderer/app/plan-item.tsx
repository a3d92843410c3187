import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanSummary } from '#shared/contract/plans.ts'
import { useClient } from '../backend/context.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { saveFile } from '../ui/save-file.ts'
import classes from './plans-page.module.css'
import { planPath } from './routes.ts'
import { useTell } from './use-tell.ts'

export function PlanItem(props: { plan: PlanSummary; canWrite: boolean; onChanged: () => void }) {
  const { plan } = props
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const tell = useTell()
  const [removing, setRemoving] = useState(false)

  const remove = () =>
    tell(async () => {
      await client.plans.remove({ planId: plan.id })
      setRemoving(false)
      props.onChanged()
    })
  const exportJson = () =>
    tell(async () => saveFile(await client.plans.exportJson({ planId: plan.id })))

  const text = (
    <>
      <span className={classes.name}>{plan.name}</span>
      <span className={classes.meta}>
        {plan.client || t('plans.noClient')} ·{' '}
        {t('plans.changed', { when: format.instant(plan.changedAt) })}
      </span>
      {plan.trouble !== 'none' && (
        <span className={classes.trouble}>{t(`plans.trouble.${plan.trouble}`)}</span>
      )}
    </>
  )

  return (
    <li className={classes.item}>
      {plan.trouble === 'damaged' ? (
        <div className={classes.open}>{text}</div>
      ) : (
        <Link href={planPath(plan.id, 'board')} className={classes.open}>
          {text}
        </Link>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('plans.more', { name: plan.name })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={plan.trouble === 'damaged'} onClick={exportJson}>
            {t('plans.exportJson')}
          </Menu.Item>
          {props.canWrite && (
            <Menu.Item color="red" onClick={() => setRemoving(true)}>
              {t('plans.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('plans.removeConfirm', { name: plan.name })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text>{t('plans.removeExplain')}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setRemoving(false)}>
              {t('common.cancel')}
            </Button>
            <Button color="red" onClick={remove}>
              {t('plans.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </li>
  )
}
