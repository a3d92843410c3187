import type { PlaceFields } from '../domain/place.ts'
import { dayNamed } from '../places/read-week.ts'
import type { HeaderRow } from '../keyword-import/header-row.ts'

/** What a column of a list of places may hold. */
export type PlaceColumn = 'name' | 'page' | 'special' | 'more' | keyof PlaceFields | `day ${number}`

/**
 * Headings as teams, shop systems and business profiles write them, in lower case; a `*` at an end stands
 * for whatever is written there. Earlier ones win.
 */
const HEADINGS = {
  name: `business name|store name|shop name|place name|location name|branch name|name|place|store|shop
    |location|branch|outlet|title|门店名称|店铺名称|商家名称|网点名称|名称|店名|门店|店铺|网点|название магазина
    |название точки|название компании|название|наименование|магазин|точка|филиал|салон`,
  code: `store code|shop code|store id|store number|branch code|code|id|门店编号|店铺编号|门店代码|商店代码|编号
    |код магазина|номер магазина|код филиала|код`,
  street: `address line 1|street address|street|address 1|address|addr|地址行 1|详细地址|街道地址|街道|地址|адрес, строка 1
    |адресная строка 1|строка адреса 1|улица|адрес`,
  city: `locality|city|town|所在城市|城市|市|населённый пункт|населенный пункт|город`,
  region: `administrative area|state|province|region|county|行政区|省份|省|地区|административный район|регион|область|край`,
  postcode: `postal code|postcode|post code|zip code|zip|zip/postal code|邮政编码|邮编|почтовый индекс|индекс`,
  country: `country / region|country/region|country code|country|国家/地区|国家|страна/регион|страна`,
  phone: `primary phone|phone number|phone|telephone|tel|tel.|主要电话|联系电话|电话号码|电话|основной телефон
    |номер телефона|телефон|тел.`,
  page: `website|web site|own page|store page|landing page|page url|page|url|网站|网址|门店页面|веб-сайт|сайт|страница`,
  profileUrl: `business profile|profile link|profile url|google business profile|google maps link|google maps url|maps link
    |maps url|place page url|profile|商家资料|商家主页|地图链接|профиль компании|ссылка на профиль|ссылка на карты|профиль`,
  stockUrl: `stock feed|stock feed url|stock url|inventory feed|inventory url|inventory|stock|库存数据源|库存链接|库存
    |фид остатков|фид наличия|остатки|наличие`,
  pickUp: `pick-up|pickup|pick up|click and collect|click & collect|in-store pickup|*(has_in_store_pickup)|到店自提
    |门店自提|自提|самовывоз`,
  pickUpHours: `pick-up ready in (hours)|pickup ready in (hours)|ready in (hours)|ready in hours|ready in
    |自提备货小时数|自提备货时间|готовность самовывоза, ч|готовность самовывоза|срок самовывоза`,
  hours: `opening hours|business hours|working hours|store hours|open hours|hours|营业时间|营业时段|часы работы
    |режим работы|время работы|график работы`,
  special: `special hours|holiday hours|special days|特殊营业时间|节假日营业时间|特殊日期|особые часы работы
    |особые часы|праздничные часы|часы работы в праздники|особые дни`,
  siteHours: `hours on own site|hours on website`,
  profileHours: `hours on business profile|hours on profile`,
  mapsHours: `hours on maps`,
  marketplaceHours: `hours on marketplace`,
  socialHours: `hours on social`,
  more: `address line 2|address 2|地址行 2|адрес, строка 2`,
} as const satisfies Readonly<Partial<Record<PlaceColumn, string>>>

const LISTS = Object.entries(HEADINGS).map(
  ([column, text]) => [column as PlaceColumn, text.split(/\s*\|\s*/u)] as const,
)

/** Which column holds what: no column two things. */
export function placeColumns(header: HeaderRow): Map<PlaceColumn, number> {
  const columns = new Map<PlaceColumn, number>()
  const taken = new Set<number>()
  const take = (column: PlaceColumn, at: number) => {
    if (at < 0 || taken.has(at) || columns.has(column)) return
    columns.set(column, at)
    taken.add(at)
  }
  for (const [at, key] of header.keys.entries()) {
    const day = dayNamed(withoutHoursWords(key))
    if (day >= 0) take(`day ${day}`, at)
  }
  for (const [column, names] of LISTS) {
    for (const name of names) take(column, header.place(name))
  }
  return columns
}

/** Whether these are columns of places: a name, and something that only places have. */
export function arePlaces(columns: ReadonlyMap<PlaceColumn, number>): boolean {
  const told: PlaceColumn[] = ['street', 'city', 'phone', 'hours', 'postcode', 'day 0']
  return columns.has('name') && told.some((column) => columns.has(column))
}

/** Whether it is the list that a business profile gives away: the hours in it are what the profile states. */
export const isProfileExport = (header: HeaderRow): boolean =>
  header.has('store code', 'код магазина', '商店代码') &&
  header.has('business name', 'название компании', '商家名称') &&
  header.has('primary phone', 'основной телефон', '主要电话')

function withoutHoursWords(key: string): string {
  return key
    .replace(/(?:opening |business |working )?hours|часы(?: работы)?|营业时间/gu, '')
    .replace(/[:()–—,-]/gu, ' ')
    .trim()
}
