import { ActionIcon, Group, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINK_KINDS, linkText, type LinkKind } from '#shared/domain/card-link.ts'
import type { Card } from '#shared/domain/card.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import classes from './rows.module.css'
import { cardsTitled, linksOf, type SeenLink } from './card-links.ts'
import { short } from './use-field-words.ts'
import type { SaveCard } from './use-card-edit.ts'

const MOST_OFFERED = 20

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
      {!readOnly && <AddLink card={card} cards={cards} save={save} />}
    </>
  )
}

function AddLink(props: { card: Card; cards: ReadonlyMap<string, Card>; save: SaveCard }) {
  const { card, cards, save } = props
  const { t } = useTranslation('card')
  const [kind, setKind] = useState<LinkKind>('supports')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const found = useMemo(() => {
    if (!opened) return []
    const linked = new Set(card.links)
    const leftOut = (other: Card) =>
      other.id === card.id || linked.has(linkText({ kind, cardId: other.id }))
    return cardsTitled(search, cards.values(), leftOut, MOST_OFFERED)
  }, [card, cards, kind, opened, search])
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
      <Select
        flex={1}
        aria-label={t('links.card')}
        placeholder={t('links.find')}
        searchable
        nothingFoundMessage={t('links.noneFound')}
        // The search is done above, over all cards: the list holds what it found.
        filter={({ options }) => options}
        data={found.map((other) => ({
          value: other.id,
          label: short(other.title, 90) || t('board:card.untitled'),
        }))}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        onDropdownOpen={() => setOpened(true)}
        onDropdownClose={() => setOpened(false)}
        onChange={(cardId) => {
          if (!cardId) return
          setSearch('')
          void save({ links: [...card.links, linkText({ kind, cardId })] })
        }}
      />
    </Group>
  )
}
