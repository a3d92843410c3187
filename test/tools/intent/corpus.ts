import { readFileSync } from 'node:fs'
import type { Dice } from './dice.ts'

export type Language = 'en' | 'ru' | 'zh'
/** `outcome`: a moment or `unclear`. */
export type Example = { phrase: string; outcome: string; language: Language }

type Lists = Map<string, string[]>

/** Phrases a template gives for each unit of its weight. */
const PER_TEMPLATE = 200
/** How often a slot marked with `?` takes a word of another trade. */
const STRAY = 0.15
/** How often a slot marked with `?` takes a made-up word. */
const MADE_UP = 0.45

/**
 * The training phrases of a language, from its templates and lists in `test/fixtures/intent/corpus`
 * and the word classes of `resources/intent`.
 */
export function corpusOf(language: Language, dice: Dice): Example[] {
  const lists = wordClasses(language)
  if (language !== 'en') {
    for (const [name, words] of wordClasses('en')) {
      if (name === 'brand' || name === 'web')
        lists.set(name, [...(lists.get(name) ?? []), ...words])
    }
  }
  const subjects = [...SUBJECTS, 'person'].flatMap((name) => lists.get(name) ?? [])
  lists.set('character', [...subjects.join('').replaceAll(/[^\u4e00-\u9fff]/g, '')])
  const examples: Example[] = []
  let outcome = ''
  const path = `test/fixtures/intent/corpus/${language}.txt`
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    if (line.startsWith('@')) {
      const [name, words] = line.slice(1).split(/:\s*/, 2)
      lists.set(name!, [...(lists.get(name!) ?? []), ...words!.split(/,\s*/)])
    } else if (line.startsWith('= ')) outcome = line.slice(2).trim()
    else {
      const [, weight, template] = /^(?:(\d+) )?(.+)$/.exec(line)!
      const made = new Set<string>()
      const most = Number(weight ?? 1) * PER_TEMPLATE
      for (let n = 0; n < most; n++) made.add(fill(template!, lists, dice, language))
      for (const phrase of made) examples.push({ phrase, outcome, language })
    }
  }
  return examples
}

function wordClasses(language: Language): Lists {
  const book = JSON.parse(readFileSync(`resources/intent/${language}.json`, 'utf8')) as object
  const lists: Lists = new Map()
  for (const [name, lines] of Object.entries(book)) {
    if (name === 'cues') continue
    const words = (lines as string[]).flatMap((line) => line.split(/,\s*/))
    lists.set(
      name,
      words.filter((word) => !/[*#]/.test(word)),
    )
  }
  return lists
}

function fill(template: string, lists: Lists, dice: Dice, language: Language): string {
  let text = template
  while (/\[[^[\]]*\]/.test(text)) {
    text = text.replace(/\[([^[\]]*)\]/, (_, options: string) => dice.pick(options.split('|')))
  }
  text = text.replace(/\{([\w-]+)(\?)?\}/g, (_, name: string, open?: string) => {
    if (name === 'n' || name === 'number') return String(1 + dice.below(name === 'n' ? 48 : 2000))
    if (name === 'year') return String(2018 + dice.below(10))
    if (name === 'code') return codeOf(dice)
    if (name === 'village') return villageOf(lists, dice)
    if (name === 'word') return anyWord(lists, dice, language)
    if (open && dice.next() < STRAY) return anyWord(lists, dice, language)
    if (name === 'rand' || (open && dice.next() < MADE_UP)) return madeUp(lists, dice, language)
    const list = lists.get(name)
    if (!list || list.length === 0) throw new Error(`no list ${name} (${language}): ${template}`)
    return dice.pick(list)
  })
  return text.replace(/\s+/g, ' ').trim()
}

/** Subjects of any trade, so that no one of their words tells the moment. */
const SUBJECTS = ['product', 'service', 'software', 'food', 'topic', 'bare', 'everyday', 'everyday']

function anyWord(lists: Lists, dice: Dice, language: Language): string {
  const subject = dice.pick(lists.get(dice.pick(SUBJECTS))!)
  return language === 'zh' ? subject : dice.pick(subject.split(' '))
}

const VILLAGE_ENDS =
  'ton|ham|ley|ford|worth|bury|stead|wick|thorpe|by|field|ville|burg|mouth|minster|dale|well|brook|wood|hill|gate|port|haven|combe|stone|den|don|hurst|shaw|bourne|bridge|borough|chester|cester|side|more|land|ness|pool|burn|kirk|rigg|thwaite|ridge|view| park| bay| heights| springs| falls| beach| county| hill| green| heath| cross| valley|on sea'.split(
    '|',
  )

/** An English place that no list holds: `skelmerton`, `lower haddon bridge`. */
function villageOf(lists: Lists, dice: Dice): string {
  const [starts, middles, ends] = SYLLABLES.en
  let name = dice.pick(starts) + dice.pick(middles)
  if (dice.next() < 0.6) name += dice.pick(ends)
  if (dice.next() < 0.3) name = dice.pick(lists.get('everyday')!)
  name += dice.pick(VILLAGE_ENDS)
  const before = [
    'north',
    'south',
    'east',
    'west',
    'upper',
    'lower',
    'great',
    'little',
    'new',
    'st',
  ]
  return dice.next() < 0.12 ? `${dice.pick(before)} ${name}` : name
}

/** The number of a model: `ep650`, `645d`, `t51t86x2`. */
function codeOf(dice: Dice): string {
  const letters = () => 'abcdefghklmnprstuvwxz'[dice.below(21)]!
  let code = dice.next() < 0.8 ? letters() : ''
  if (dice.next() < 0.6) code += letters()
  if (dice.next() < 0.25) code += dice.next() < 0.5 ? '-' : ' '
  code += String(1 + dice.below(dice.next() < 0.5 ? 99 : 9_999))
  if (dice.next() < 0.35) code += letters()
  return dice.next() < 0.15 ? code + letters() + String(dice.below(99)) : code
}

const SYLLABLES = {
  en: [
    'b|br|c|ch|cl|d|dr|f|fl|g|gl|h|j|k|kr|l|m|n|p|pl|qu|r|s|sh|sk|st|t|th|tr|v|w|y|z|'.split('|'),
    'a|e|i|o|u|ai|ea|ee|oo|ou|ia|io'.split('|'),
    'n|r|l|m|s|t|x|ck|nd|rn|ss|th|x|'.split('|'),
  ],
  ru: [
    'б|бр|в|г|гр|д|др|ж|з|к|кр|л|м|н|п|пр|р|с|ст|т|тр|ф|х|ц|ч|ш|'.split('|'),
    'а|о|у|е|и|я|ю'.split('|'),
    'н|р|л|м|с|т|к|в|д||'.split('|'),
  ],
} as const
const CHARACTERS =
  '安博晨达恩飞格海佳凯蓝美宁欧鹏奇瑞森泰威西雅致华东兴隆盛世丰源康宝金龙凤云星光明德信诚国民百合青松林山水木火石天地风雷'

/** A word, or in one case of four two, that no list holds. */
function madeUp(lists: Lists, dice: Dice, language: Language): string {
  if (language === 'zh') {
    if (dice.next() < 0.2) return madeUp(lists, dice, 'en')
    const open = dice.next() < 0.5 ? null : lists.get('character')!
    let text = ''
    for (let n = 2 + dice.below(open ? 5 : 3); n > 0; n--) {
      text += open ? dice.pick(open) : CHARACTERS[dice.below(CHARACTERS.length)]!
    }
    return text
  }
  const [starts, middles, ends] =
    SYLLABLES[language === 'ru' && dice.next() < 0.2 ? 'en' : language]
  let word = ''
  for (let n = 1 + dice.below(3); n > 0; n--) word += dice.pick(starts) + dice.pick(middles)
  word += dice.pick(ends)
  return dice.next() < 0.25 ? `${word} ${madeUp(lists, dice, language)}` : word
}
