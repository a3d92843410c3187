type ListFile = { name: string; mimeType: string; buffer: Buffer }

const file = (name: string, lines: readonly string[]): ListFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${lines.join('\n')}\n`),
})

const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'

/** Two places, one of them with hours that its profile contradicts, and a row with mistakes. */
export const aPlaceList = (phone = '030 901820') =>
  file('places.csv', [
    `Name,Address,City,Country,Phone,${DAYS},Hours on business profile`,
    `Mill Lane,Mill Lane 5,Berlin,Germany,${phone},9-18,9-18,9-18,9-18,9-20,10-16,closed,"Mon-Fri 9-18, Sat 10-16, Sun closed"`,
    'Hill Street,Hill St. 1,Köln,Germany,,9-18,9-18,9-18,9-18,9-18,closed,closed,',
    'Harbour,+49 40 123456,Hamburg,Germany,040 123456,18-9,24h,24h,24h,24h,24h,24h,',
  ])

/** A list without words in any language. */
export const aBarePlaceList = () => file('123', ['Название,Город,Телефон', '123,456,12'])
