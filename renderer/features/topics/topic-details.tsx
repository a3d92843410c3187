import { Button, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import panelClasses from '../cards/card-panel.module.css'
import { WithHistory } from '../cards/field-history.tsx'
import { PanelSection } from '../cards/panel-section.tsx'
import { PickField, WordsField } from '../cards/set-fields.tsx'
import { StageNotes } from '../cards/stage-notes.tsx'
import { useKnownWords, WORD_FIELDS } from '../cards/use-known-words.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'
import { TopicAnswers } from './topic-answers.tsx'
import type { SaveTopic } from './use-topic-edit.ts'

const UNCLEAR = 'unclear'

/** The fields of a topic: its moment and demand, what answers it, who and what it is for. */
export function TopicDetails(props: {
  topic: BoardTopic
  readOnly: boolean
  save: SaveTopic
  onClose: () => void
}) {
  const { topic, readOnly, save } = props
  const { t } = useTranslation('topic')
  const locale = useLocale()
  const act = useAct()
  const undoNotice = useUndoNotice()
  const known = useKnownWords()
  const of = { topicId: topic.id, readOnly }

  const remove = async () => {
    const done = await act((client, planId) => client.topics.remove({ planId, topicId: topic.id }))
    if (!done) return
    props.onClose()
    const label = { act: 'topics.remove', subject: topic.title, count: 1 }
    undoNotice(label, t('removed', { title: topic.title }))
  }
  return (
    <>
      <div className={panelClasses.grid}>
        <WithHistory {...of} field="moment" label={t('board:field.moment')}>
          <Select
            label={t('board:field.moment')}
            allowDeselect={false}
            readOnly={readOnly}
            data={[
              ...MOMENTS.map((moment) => ({
                value: moment as string,
                label: t(`app:momentLong.${moment}`),
              })),
              { value: UNCLEAR, label: t('app:moment.none') },
            ]}
            value={topic.moment ?? UNCLEAR}
            onChange={(value) => {
              const moment = MOMENTS.find((one) => one === value) ?? null
              if (moment !== topic.moment) void save({ moment })
            }}
          />
        </WithHistory>
        <DemandNote topic={topic} />
      </div>
      <PanelSection title={t('answers')}>
        <TopicAnswers topic={topic} readOnly={readOnly} />
      </PanelSection>
      <PanelSection title={t('board:panel.audience')}>
        <div className={panelClasses.stack}>
          {WORD_FIELDS.map((field) => (
            <WithHistory key={field} {...of} field={field} label={t(`board:field.${field}`)}>
              <WordsField
                label={t(`board:field.${field}`)}
                known={known[field]}
                value={topic[field]}
                readOnly={readOnly}
                onSave={(value) => void save({ [field]: value })}
              />
            </WithHistory>
          ))}
          <WithHistory {...of} field="stages" label={t('board:field.stages')}>
            <PickField
              label={t('board:field.stages')}
              choices={STAGES.map(({ id, title }) => ({
                value: id,
                label: inLocale(title, locale),
              }))}
              value={topic.stages}
              readOnly={readOnly}
              onSave={(stages) => void save({ stages })}
            />
            <StageNotes stages={topic.stages} />
          </WithHistory>
        </div>
      </PanelSection>
      {!readOnly && (
        <Group gap="sm" mt="lg">
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {t('keywords:removeTopic')}
          </Button>
        </Group>
      )}
    </>
  )
}

/** What its keywords add up to; unknown volumes are said, never counted as nothing. */
function DemandNote({ topic }: { topic: BoardTopic }) {
  const { t } = useTranslation('topic')
  const format = useFormat()
  const { keywords, known, low, high } = topic.demand
  const volume = known === 0 ? null : format.volume(low === high ? low : { low, high })
  return (
    <dl className={panelClasses.facts} aria-label={t('demand')}>
      <dt>{t('demand')}</dt>
      <dd>
        {volume === null ? t('keywords:demandUnknown') : t('keywords:demandVolume', { volume })}
      </dd>
      <dd>
        {t('board:topic.keywords', { count: keywords })}
        {known > 0 && known < keywords && ` · ${t('unknown', { count: keywords - known })}`}
      </dd>
    </dl>
  )
}
