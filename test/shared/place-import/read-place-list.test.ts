import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readPlaceList } from '#shared/place-import/read-place-list.ts'
import { placeLines } from '#shared/place-import/place-lines.ts'
import { EMPTY_PLACE } from '#shared/domain/place.ts'
import { csvText } from '#shared/spreadsheet/csv-text.ts'
import { hoursOf } from '#test/builders/a-place.ts'

const TODAY = '2026-11-22'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, known: Parameters<typeof readPlaceList>[1] = [], name = 'places.csv') =>
  readPlaceList({ name, bytes: bytesOf(text), today: TODAY }, known)
const lines = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')

const PROFILE = lines(
  [
    ...[
      'Store code',
      'Business name',
      'Address line 1',
      'Address line 2',
      'Sub-locality',
      'Locality',
    ],
    ...['Administrative area', 'Country / Region', 'Postal code', 'Latitude', 'Longitude'],
    ...['Primary phone', 'Additional phones', 'Website', 'Primary category', 'Sunday hours'],
    ...['Monday hours', 'Tuesday hours', 'Wednesday hours', 'Thursday hours', 'Friday hours'],
    ...['Saturday hours', 'Special hours', 'Labels'],
    'Service options: In-store pickup (has_in_store_pickup)',
  ],
  [
    ...[
      'B-1',
      'Run & Fit',
      'Mill Lane 5',
      '2nd floor',
      '',
      'Berlin',
      'BE',
      'DE',
      '10115',
      '52',
      '13',
    ],
    ...['030 901820', '', 'https://shop.example/berlin', 'Shoe shop', 'x'],
    ...Array(5).fill('09:00AM-06:00PM'),
    ...['10:00-14:00, 15:00-16:00', '2026-12-25: x', '', 'TRUE'],
  ],
)

describe('a list of places', () => {
  it('is read from the export of a business profile', async () => {
    const list = await read(PROFILE)
    expect(list).toMatchObject({ hoursOf: 'profile', rows: 1, problems: [] })
    expect(list.places).toEqual([
      {
        row: 2,
        title: 'Run & Fit',
        page: 'https://shop.example/berlin',
        cardId: null,
        fields: {
          ...{ code: 'B-1', street: 'Mill Lane 5, 2nd floor', city: 'Berlin', region: 'BE' },
          ...{ country: 'DE', postcode: '10115', phone: '030 901820', pickUp: 'offered' },
          hours: hoursOf('Mon-Fri 9-18, Sat 10-14, 15-16, Sun closed', [
            { on: '2026-12-25', spans: [], name: '' },
          ]),
        },
      },
    ])
    expect(list.unused).toContain('Latitude')
    expect(list.columns[0]).toEqual({ heading: 'Store code', holds: 'code' })
  })

  it.each([
    [
      'Russian',
      lines(
        ['Название', 'Адрес', 'Город', 'Телефон', 'Часы работы', 'Самовывоз', 'Сайт'],
        [
          'Бегун',
          'ул. Мира, 5',
          'Москва',
          '8 (495) 123-45-67',
          'Пн–Пт 9–18, Сб 10–14',
          'да',
          'begun.example',
        ],
      ),
      { title: 'Бегун', page: 'https://begun.example' },
      { street: 'ул. Мира, 5', city: 'Москва', phone: '8 (495) 123-45-67', pickUp: 'offered' },
    ],
    [
      'Chinese',
      lines(
        ['门店名称', '地址', '城市', '电话', '周一', '周二', '自提', '自提备货时间'],
        ['飞跑店', '中山路 5 号', '上海', '021-12345678', '9：00－18：00', '休息', '是', '2小时'],
      ),
      { title: '飞跑店' },
      {
        city: '上海',
        pickUpHours: 2,
        hours: { week: [[{ from: '09:00', to: '18:00' }], [], null, null, null, null, null] },
      },
    ],
  ])('is read with %s headings', async (_, text, place, fields) => {
    const list = await read(text)
    expect(list.problems).toEqual([])
    expect(list.places).toMatchObject([{ ...place, fields }])
  })

  it('tells what makes no sense by its row and heading, and reads the rest', async () => {
    const text = lines(
      ['Name', 'Address', 'City', 'Phone', 'Website', 'Monday', 'Special hours', 'Pick-up'],
      [
        'A',
        '+49 30 901820',
        'Berlin',
        'Mill Lane',
        'not a link',
        '18:00-09:00',
        'Xmas: x',
        'maybe',
      ],
      ['', 'Hill 1', 'Berlin', '030 1234567', '', '', '', ''],
      ['B', 'Hill 1', 'Berlin', '', '', 'closed', '', ''],
      ['b', 'hill 1', 'BERLIN', '', '', '', '', ''],
    )
    const list = await read(text)
    expect(list.problems.map(({ row, heading, problem }) => [row, heading, problem])).toEqual([
      [2, 'Address', 'phone-as-address'],
      [2, 'Phone', 'no-phone'],
      [2, 'Pick-up', 'no-answer'],
      [2, 'Monday', 'ends-before-start'],
      [2, 'Special hours', 'no-day'],
      [2, 'Website', 'no-link'],
      [3, 'Name', 'no-name'],
      [5, 'Name', 'same-place-again'],
    ])
    expect(list.places.map(({ title, fields }) => [title, Object.keys(fields)])).toEqual([
      ['A', ['city']],
      ['B', ['street', 'city', 'hours']],
    ])
  })

  it('knows places again by code, by name and address, or by a name alone that only one has', async () => {
    const known = [
      { cardId: 'coded', title: 'Old name', code: 'B-1' },
      { cardId: 'moved', title: 'Run & Fit', street: 'Elsewhere 1', city: 'Berlin', code: 'B-2' },
      { cardId: 'here', title: 'Lacing', street: 'Hill St. 1', city: 'Köln' },
      { cardId: 'there', title: 'Lacing', street: 'Hill St. 2', city: 'Köln' },
      { cardId: 'bare', title: 'Corner shop', street: '', city: '' },
    ]
    const text = lines(
      ['Store code', 'Name', 'Address', 'City'],
      ['b-1', 'Run & Fit', 'Mill Lane 5', 'Berlin'],
      ['', 'LACING', 'hill st 2', 'Köln'],
      ['', 'Lacing', 'Hill St. 3', 'Köln'],
      ['', 'Corner Shop', 'Market 7', 'Bonn'],
      ['', 'Somewhere', 'Market 7', 'Bonn'],
    )
    const { places } = await read(text, known)
    expect(places.map(({ cardId }) => cardId)).toEqual(['coded', 'there', null, 'bare', null])
  })

  it('is read again as it was written', async () => {
    const special = [{ on: '2026-12-25', spans: [], name: '' }]
    const place = {
      ...EMPTY_PLACE,
      ...{ street: '=5 Mill Lane', city: 'Berlin', phone: '+49 30 901820', pickUpHours: 1.5 },
      pickUp: 'offered' as const,
      hours: hoursOf('Mon-Fri 9-13, 14-18, Sat 22:00-02:00, Sun closed', special),
      siteHours: hoursOf('Mon 24h, Tue closed, Wed 9-18', special),
      profileUrl: 'https://maps.example/1',
    }
    const text = csvText(placeLines([{ ...place, title: 'Run & Fit', page: 'https://a.example/' }]))
    const list = await read(text)
    expect(list.problems).toEqual([])
    expect(list.unused).toEqual([])
    expect(list.hoursOf).toBe('door')
    expect(list.places).toMatchObject([{ title: 'Run & Fit', page: 'https://a.example/' }])
    expect({ ...EMPTY_PLACE, ...list.places[0]!.fields }).toEqual(place)
  })

  it.each(['Keyword,Volume\nshoes,10\n', 'Name,Age\nAnna,7\n', 'just some words\n'])(
    'is not found in a file with other columns',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({
        data: { file: 'places.csv', reason: 'no-places' },
      })
    },
  )

  it.each([
    [
      'win1251',
      'Название;Адрес;Город;Телефон\nБегун;ул. Мира, 5;Нижний Новгород;8 (495) 123-45-67\n',
    ],
    ['gbk', '门店名称,地址,城市,电话\n飞跑店,中山路五号,上海市,021-12345678\n'],
    ['utf16le', '\uFEFFName\tCity\nLaden\tKöln\n'],
  ])('is read in %s', async (encoding, text) => {
    const bytes = new Uint8Array(iconv.encode(text, encoding))
    const { places, problems } = await readPlaceList({ name: 'a.csv', bytes, today: TODAY }, [])
    expect(problems).toEqual([])
    expect(places).toMatchObject([
      { fields: { city: expect.stringMatching(/Новгород|上海市|Köln/) } },
    ])
  })
})
