import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useAct } from '../../backend/use-act.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useSay } from './said.tsx'

const UNCLEAR = 'unclear'

/** Chosen keywords make a topic of their own. */
export function SplitDialog(props: {
  chosen: ReadonlySet<string>
  row: Keyword | undefined
  onClose: () => void
  onDone: () => void
  focusGrid: () => HTMLElement | null
}) {
  const { t } = useTranslation('keywords')
  const act = useAct()
  const say = useSay()
  const { chosen, row } = props
  const [title, setTitle] = useState(row?.phrase ?? '')
  const [moment, setMoment] = useState<Moment | null>(row?.moment ?? null)
  const [busy, setBusy] = useState(false)
  useReturnFocus(props.focusGrid)

  const split = async (event: React.FormEvent) => {
    event.preventDefault()
    if (title.trim() === '' || busy) return
    setBusy(true)
    const asked = { keywordIds: [...chosen], title: title.trim(), moment }
    const made = await act((client, planId) => client.topics.split({ planId, ...asked }))
    if (made) {
      say(t('said.split', { count: chosen.size, title: made.title }))
      props.onDone()
    }
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('splitTitle', { count: chosen.size })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={(event) => void split(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('topicTitle')}
            value={title}
            required
            maxLength={10_000}
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label={t('topicMoment')}
            description={t('splitHint')}
            allowDeselect={false}
            value={moment ?? UNCLEAR}
            data={[
              ...MOMENTS.map((value) => ({
                value: value as string,
                label: t(`app:moment.${value}`),
              })),
              { value: UNCLEAR, label: t('app:moment.none') },
            ]}
            onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? null)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={title.trim() === ''} loading={busy}>
              {t('splitDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
