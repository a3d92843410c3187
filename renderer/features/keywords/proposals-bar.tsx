import { Button, Group, Modal } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerProposal } from '#shared/contract/topics.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './proposals.module.css'
import { useSay } from './said.tsx'
import { proposalKey, useProposals } from './use-proposals.ts'

/** Drawn at once; accepting them brings up the next. */
const SHOWN = 100

/** Says that cards of the plan seem to answer topics already, and lets a person say so. */
export function ProposalsBar() {
  const { t } = useTranslation('keywords')
  const canWrite = useCanWrite()
  const { proposals, refuse } = useProposals()
  const [open, setOpen] = useState(false)
  const act = useAct()
  const say = useSay()
  const topics = new Set(proposals.map(({ topicId }) => topicId)).size
  if (!canWrite || (proposals.length === 0 && !open)) return null

  const accept = async (accepted: readonly AnswerProposal[]) => {
    const answers = accepted.map(({ topicId, cardId }) => ({ topicId, cardId }))
    const done = await act((client, planId) => client.topics.answer({ planId, answers }))
    if (done) say(t('said.linked', { count: answers.length }))
    if (done && accepted.length === proposals.length) setOpen(false)
  }
  return (
    <div className={classes.bar}>
      <IconLink size={15} aria-hidden="true" />
      <span>{t('proposals.found', { count: topics })}</span>
      <Button variant="light" size="compact-xs" onClick={() => setOpen(true)}>
        {t('proposals.look')}
      </Button>
      <Modal
        opened={open}
        size="lg"
        onClose={() => setOpen(false)}
        title={t('proposals.title')}
        closeButtonProps={{ 'aria-label': t('app:common.close') }}
      >
        <p className={classes.hint}>{t('proposals.hint')}</p>
        <ul className={classes.list}>
          {proposals.slice(0, SHOWN).map((proposal) => (
            <Proposal
              key={proposalKey(proposal)}
              proposal={proposal}
              onAccept={() => void accept([proposal])}
              onRefuse={() => refuse(proposal)}
            />
          ))}
        </ul>
        {proposals.length === 0 && <p className={classes.hint}>{t('proposals.none')}</p>}
        {proposals.length > 0 && (
          <Group justify="flex-end" className={classes.foot}>
            <Button onClick={() => void accept(proposals)}>
              {t('proposals.acceptAll', { count: proposals.length })}
            </Button>
          </Group>
        )}
      </Modal>
    </div>
  )
}

function Proposal(props: { proposal: AnswerProposal; onAccept: () => void; onRefuse: () => void }) {
  const { topicId, cardId, words, places, match } = props.proposal
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topic = usePlan((plan) => plan.topics.get(topicId))
  const card = usePlan((plan) => plan.cards.get(cardId))
  if (!topic || !card) return null
  const names = { card: card.title, topic: topic.title }
  return (
    <li data-moment={topic.moment ?? 'none'}>
      <div>
        <b>{topic.title}</b>
        <span>{t('proposals.answeredBy', { card: card.title })}</span>
        <small>
          {t('proposals.why', {
            words: words.join(', '),
            places: places.map((place) => t(`proposals.place.${place}`)).join(', '),
            match: format.percent(match),
          })}
        </small>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={t('proposals.refuseOne', names)}
        onClick={props.onRefuse}
      >
        {t('proposals.refuse')}
      </Button>
      <Button
        variant="light"
        size="compact-xs"
        aria-label={t('proposals.acceptOne', names)}
        onClick={props.onAccept}
      >
        {t('proposals.accept')}
      </Button>
    </li>
  )
}
