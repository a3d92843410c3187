import { ActionIcon, Group, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINK_KINDS, linkText, type LinkKind } from '#shared/domain/card-link.ts'
import type { Card } from '#shared/domain/card.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import classes from './rows.module.css'
import { linksOf, type SeenLink } from './card-links.ts'
import { CardPicker } from './card-picker.tsx'
import { short } from './use-field-words.ts'
import type { SaveCard } from './use-card-edit.ts'

/** What the card does for other cards and they for it: opened by a click, made by a search. */
export function LinksEditor(props: { card: Card; readOnly: boolean; save: SaveCard }) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('card')
  const cards = usePlan((plan) => plan.cards)
  const act = useAct()
  const { open } = useOpenCard()
  const links = useMemo(() => linksOf(card, cards), [card, cards])
  const remove = (link: SeenLink) => {
    if (link.holderId === card.id) {
      void save({ links: card.links.filter((text) => text !== link.text) })
      return
    }
    const holder = cards.get(link.holderId)
    if (!holder) return
    const left = holder.links.filter((text) => text !== link.text)
    void act((client, planId) =>
      client.cards.update({ planId, cardId: holder.id, patch: { links: left } }),
    )
  }
  return (
    <>
      <ul className={classes.rows}>
        {links.map((link) => {
          const title = link.card ? short(link.card.title) || t('board:card.untitled') : ''
          const says = t(`links.${link.direction}.${link.kind}`)
          return (
            <li key={`${link.direction} ${link.text} ${link.holderId}`} className={classes.link}>
              <span className={classes.linkKind}>{says}</span>
              {link.card ? (
                <button
                  type="button"
                  className={classes.linkTitle}
                  data-moment={link.card.moment}
                  dir="auto"
                  onClick={() => open(link.card!.id)}
                >
                  {title}
                  {link.card.archived && ` (${t('links.archived')})`}
                </button>
              ) : (
                <em className={classes.broken}>{t('links.broken')}</em>
              )}
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t('links.remove', { link: `${says} ${title}`.trim() })}
                  onClick={() => remove(link)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && <AddLink card={card} save={save} />}
    </>
  )
}

function AddLink(props: { card: Card; save: SaveCard }) {
  const { card, save } = props
  const { t } = useTranslation('card')
  const [kind, setKind] = useState<LinkKind>('supports')
  const leftOut = useCallback(
    (other: Card) =>
      other.id === card.id || card.links.includes(linkText({ kind, cardId: other.id })),
    [card, kind],
  )
  return (
    <Group gap={6} wrap="nowrap">
      <Select
        w={128}
        flex="none"
        aria-label={t('links.kind')}
        allowDeselect={false}
        data={LINK_KINDS.map((one) => ({ value: one, label: t(`links.out.${one}`) }))}
        value={kind}
        onChange={(value) => setKind(LINK_KINDS.find((one) => one === value) ?? kind)}
      />
      <CardPicker
        label={t('links.card')}
        placeholder={t('links.find')}
        leftOut={leftOut}
        onPick={(other) =>
          void save({ links: [...card.links, linkText({ kind, cardId: other.id })] })
        }
      />
    </Group>
  )
}
