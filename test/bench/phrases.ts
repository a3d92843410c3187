import type { Dice } from './dice.ts'

/** How people search for the goods of an outdoor shop; `{}` is the product, `{town}` a place. */
const EN = [
  ...['how to choose {}', 'best {}', '{} review', '{} size guide', '{} or {2}', 'what are {}'],
  ...['{} near me', '{} shop {town}', '{} store opening hours', 'where to try {} in {town}'],
  ...['how to clean {}', 'how to repair {}', '{} return', '{} care instructions', 'track {} order'],
  ...['buy {}', 'cheap {}', '{} sale', '{} price', '{} discount code', 'mens {} size {n}'],
  ...['womens {} black', '{}', '{} {n}', '{} for {use}', 'lightweight {} for {use}'],
]
const EN_WORDS = {
  product: [
    ...['trail running shoes', 'hiking boots', 'rain jacket', 'running vest', 'gaiters', 'tent'],
    ...['sleeping bag', 'camping stove', 'head torch', 'trekking poles', 'backpack', 'base layer'],
    ...[
      'wool socks',
      'climbing rope',
      'water filter',
      'dry bag',
      'down jacket',
      'sun hat',
      'gloves',
    ],
    ...['bike lights', 'cycling shorts', 'swim goggles', 'wetsuit', 'ski mask', 'snowshoes'],
  ],
  use: [
    ...['beginners', 'wide feet', 'winter', 'summer', 'kids', 'travel', 'long distance', 'mud'],
    ...['wet weather', 'hot weather', 'small hands', 'tall people', 'the alps', 'night runs'],
  ],
  town: ['leeds', 'sheffield', 'keswick', 'edinburgh', 'bristol', 'cardiff', 'york', 'oban'],
}
const RU = [
  ...['как выбрать {}', 'лучшие {}', '{} отзывы', 'магазин {} рядом', '{} в {town}'],
  ...['как почистить {}', 'ремонт {}', 'купить {}', '{} цена', '{} распродажа', '{} {n}'],
  '{} для {use}',
]
const RU_WORDS = {
  product: ['трекинговые ботинки', 'кроссовки', 'палатки', 'рюкзаки', 'спальники', 'куртки'],
  use: ['начинающих', 'зимы', 'детей', 'похода', 'города', 'гор'],
  town: ['москве', 'казани', 'самаре', 'перми'],
}
const ZH = [
  '{}怎么选',
  '{}推荐',
  '附近的{}店',
  '{town}{}专卖店',
  '{}怎么洗',
  '{}价格',
  '{}优惠券',
  '{use}{}',
]
const ZH_WORDS = {
  product: ['越野跑鞋', '登山鞋', '帐篷', '睡袋', '背包', '冲锋衣', '头灯', '登山杖'],
  use: ['男款', '女款', '儿童', '冬季', '轻量', '防水'],
  town: ['北京', '上海', '成都', '广州'],
}
const BRANDS = [
  ...['fernwell', 'torvane', 'oakridge', 'pellmoor', 'skarra', 'lindal', 'harrow', 'vantor'],
  ...['brackwell', 'corrie', 'dunmere', 'eskdale', 'garvald', 'hollin', 'inverla', 'kestrel'],
]

const LANGUAGES = [
  { share: 0.8, patterns: EN, words: EN_WORDS, gap: ' ' },
  { share: 0.12, patterns: RU, words: RU_WORDS, gap: ' ' },
  { share: 0.08, patterns: ZH, words: ZH_WORDS, gap: '' },
]

/** Phrases in English, Russian and Chinese, no two alike, long-tailed as real exports are. */
export function* phrasesOf(dice: Dice): Generator<string, never, void> {
  const given = new Set<string>()
  for (;;) {
    let phrase = phraseOf(dice)
    while (given.has(phrase)) phrase += ` ${dice.below(3_000)}`
    given.add(phrase)
    yield phrase
  }
}

function phraseOf(dice: Dice): string {
  let rest = dice.next()
  const language = LANGUAGES.find(({ share }) => (rest -= share) < 0) ?? LANGUAGES[0]!
  const { words, gap } = language
  const product = dice.pick(words.product)
  const subject = dice.chance(0.5) ? `${dice.pick(BRANDS)}${gap}${product}` : product
  return dice
    .pick(language.patterns)
    .replace('{}', subject)
    .replace('{2}', dice.pick(words.product))
    .replace('{use}', dice.pick(words.use))
    .replace('{town}', dice.pick(words.town))
    .replace('{n}', String(5 + dice.below(9)))
}
