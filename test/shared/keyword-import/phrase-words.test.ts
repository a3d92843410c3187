import { describe, expect, it } from 'vitest'
import { phraseWords } from '#shared/keyword-import/phrase-words.ts'

describe('phraseWords', () => {
  it.each([
    ['how to choose the best trail running shoes', 'trail run sho'],
    ['buy trail-running shoe near me', 'trail run sho'],
    ['how to lace trail shoes', 'lac trail sho'],
    ['waterproof jackets for women', 'waterproof jacket women'],
    ['купить беговые кроссовки в москве', 'бегов кроссовк москв'],
    ['отзывы о беговых кроссовках', 'бегов кроссовк'],
    ['лучшие кроссовки для бега', 'кроссовк бег'],
    ['越野跑鞋价格', '越野 跑鞋'],
    ['nike越野跑鞋42价格', 'nik 42 越野 跑鞋'],
    ['跑鞋 登山鞋 跑鞋', '跑鞋 登山鞋'],
    ['how to', 'how to'],
    ['купить', 'купить'],
    ['!!!', '!!!'],
  ])('finds what %j is about', (phrase, words) => {
    expect(phraseWords(phrase).join(' ')).toBe(words)
  })

  it('brings the forms of a word together', () => {
    const same = (...phrases: string[]) =>
      new Set(phrases.map((p) => phraseWords(p).join(' '))).size
    expect(same('shoe', 'shoes')).toBe(1)
    expect(same('battery', 'batteries')).toBe(1)
    expect(same('running', 'run')).toBe(1)
    expect(same('ботинки', 'ботинок', 'ботинками')).toBe(1)
    expect(same('куртка', 'куртки', 'куртку')).toBe(1)
  })
})
