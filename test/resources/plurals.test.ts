import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import board from '#resources/locales/ru/board.json' with { type: 'json' }
import zhBoard from '#resources/locales/zh-CN/board.json' with { type: 'json' }

function textsIn(lng: string, texts: object) {
  const i18n = createInstance()
  void i18n.init({ lng, initAsync: false, resources: { [lng]: { board: texts } } })
  return (count: number) => i18n.t('board:column.count', { count }).replace(/\u00a0/g, ' ')
}

it.each([
  [0, '0 карточек'],
  [1, '1 карточка'],
  [2, '2 карточки'],
  [5, '5 карточек'],
  [11, '11 карточек'],
  [21, '21 карточка'],
  [22, '22 карточки'],
  [1.5, '1,5 карточки'],
])('Russian says %d as “%s”', (count, text) => {
  expect(textsIn('ru', board)(count)).toBe(text)
})

it('Chinese says every number alike', () => {
  expect([0, 1, 2, 21].map(textsIn('zh-CN', zhBoard))).toEqual([
    '0 张卡片',
    '1 张卡片',
    '2 张卡片',
    '21 张卡片',
  ])
})
