import { crc32, deflateRawSync } from 'node:zlib'
import { aWorkbook } from '../builders/a-workbook.ts'
import { aZip } from '../builders/a-zip.ts'

/** Files that nobody wishes to get, by what is wrong with them; each is made when it is asked for. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'an unclosed quote before 2 million rows': () =>
    text(`Keyword,Volume\n"never closed,1\n`, 2_000_000, (row) => `trail shoe ${row},90\n`),
  'an unclosed quote before 150,000 rows': () =>
    text(`Keyword,Volume\n"never closed,1\n`, 150_000, (row) => `trail shoe ${row},90\n`),
  'an unclosed quote before 200,000 lines of text': () =>
    text(`Keyword,Volume\n"never closed,1\n`, 200_000, (row) => `line ${row} of a novel\n`),
  '200,000 rows of broken quotes': () =>
    text('Keyword,Volume\n', 200_000, (row) => `"broken ${row},1\n`),
  '200,000 rows of quotes inside': () =>
    text('Keyword,Volume\n', 200_000, (row) => `"a"b ${row}",1\n`),
  '150,000 quotes that close 19 lines below': () =>
    text('Keyword,Volume\n', 150_000, (row) => (row % 19 === 0 ? `"open\n` : `x"${row}"\n`)),
  '300,000 rows ended by lone CR': () =>
    text('Фраза;Частотность\r', 300_000, (row) => `кроссовки ${row};90\r`),
  '150,000 rows ended by lone CR': () =>
    text('Фраза;Частотность\r', 150_000, (row) => `кроссовки ${row};9${row}\r`),
  'a cell of 10 MB over 200,000 lines': () =>
    text('Keyword,Volume\na,1\n"', 200_000, () => `${'x'.repeat(50)}\n`, '",5\nlast,2\n'),
  'a cell of 10 MB on one line': () =>
    text('Keyword,Volume\na,1\n', 1, () => `"${'x'.repeat(10_000_000)}",5\n`, 'last,2\n'),
  'a header of 100,000 columns': () =>
    text('Keyword,Volume', 100_000, (row) => `,c${row}`, `\n${'a,1\n'.repeat(1_000)}`),
  '10,000 rows of 5,000 cells': () =>
    text('Keyword,Volume\n', 10_000, () => `${'x,'.repeat(5_000)}\n`),
  '20 rows of 250,000 quoted cells': () =>
    text('Keyword,Volume\n', 20, () => `${'"x",'.repeat(250_000)}\n`),
  '20 rows of 500,000 cells': () => text('Keyword,Volume\n', 20, () => `${'x,'.repeat(500_000)}\n`),
  '200,000 ragged rows': () => text('Keyword,Volume\n', 200_000, (row) => `a ${row},1,2,3,4,5\n`),
  '150,000 rows of one cell': () =>
    text('Keyword,Volume,KD\n', 150_000, (row) => `nothing else ${row}\n`),
  '200,000 rows without a keyword': () => text('Volume,Keyword\n', 200_000, (row) => `${row},\n`),
  '150,000 rows of one keyword': () => text('Keyword,Volume\n', 150_000, () => `trail shoes,1\n`),
  '5,000 keywords of 9,000 letters': () =>
    text('Keyword,Volume\n', 5_000, (row) => `${String(row).padEnd(9_000, 'x y')},1\n`),
  '20 million blank lines': () => text('Keyword,Volume\na,1\n', 20_000_000, () => '\n', 'b,2\n'),
  '200,000 rows of delimiters': () => text('Keyword,Volume\na,1\n', 200_000, () => ',\n', 'b,2\n'),
  'NUL in each of 150,000 rows': () =>
    text(
      'Keyword,Volume\n',
      150_000,
      (row) => `trail shoe for a runner in the hills of some far country\0${row},1\n`,
    ),
  '150,000 rows of __proto__': () =>
    text(
      '__proto__,constructor,Keyword,Keyword\n',
      150_000,
      (row) => `__proto__,x,__proto__${row},y\n`,
    ),
  '100 MB without a line break': () => Buffer.alloc(100_000_000, 'a'),
  '100 MB of quotes': () => Buffer.alloc(100_000_000, '"\n'),
  '199 MB of noise': () => noise(199_000_000),
  '199 MB of text without keywords': () =>
    text('Name,Age\n', 9_000_000, (row) => `somebody ${row},42\n`),
  '199 MB of UTF-8 that breaks at its end': () =>
    Buffer.concat([Buffer.alloc(199_000_000, 'name,age\n'), Buffer.from([0xff, 0xfe, 0xc0])]),
  '199 MB of keywords': () =>
    text('Keyword,Volume\n', 8_000_000, (row) => `trail shoe ${row},9000\n`),
  'HTML of 50 MB called .xls': () =>
    text(
      '<html><table><tr><td>Keyword</td></tr>',
      1_000_000,
      (row) => `<tr><td>shoe ${row}</td></tr>\n`,
    ),
  'a sheet of nothing but spaces': () => workbook(' '.repeat(60_000_000)),
  'a sheet of 60 MB in short rows': () =>
    workbook(sheet(repeat(700_000, (row) => `<row><c><v>${row}</v></c></row>`))),
  'a sheet of 1,048,576 blank rows': () => workbook(sheet(repeat(1_048_575, () => '<row/>'))),
  'a sheet of 40 MB in one cell': () =>
    workbook(
      sheet(
        `<row><c t="inlineStr"><is>${repeat(1_500_000, (n) => `<t>${n} shoes</t>`)}</is></c></row>`,
      ),
    ),
  'a sheet of 5 million nested tags': () => workbook(sheet('<a>'.repeat(5_000_000))),
  'a sheet of 2 million attributes': () =>
    workbook(sheet(`<row ${repeat(300_000, (n) => `a${n}="1" `)}/>`)),
  'shared texts of 60 MB': () => {
    const strings = `<sst>${repeat(2_000_000, (n) => `<si><t>text ${n} of a bomb</t></si>`)}</sst>`
    return aWorkbook([{ name: 'S', rows: [['Keyword'], ['a']] }], { strings })
  },
  'one shared text of 30,000 letters in 200,000 cells': () => {
    const strings = `<sst><si><t>Keyword</t></si><si><t>${'long '.repeat(6_000)}</t></si></sst>`
    const rows = repeat(200_000, () => '<row><c t="s"><v>1</v></c></row>')
    return aWorkbook(
      [
        {
          name: 'S',
          xml: `<worksheet><sheetData><row><c t="s"><v>0</v></c></row>${rows}</sheetData></worksheet>`,
        },
      ],
      { strings },
    )
  },
  'an archive of one entry told 190 times': () => overlapping(190, 2_000_000),
  'an archive of 200 MB that packs to nothing': () =>
    aZip([{ path: 'Queries.csv', content: Buffer.alloc(200_000_000, 'a,1\n') }]),
  'an archive in archives': () => {
    let inner = aZip([{ path: 'a.csv', content: Buffer.alloc(5_000_000, 'a,1\n') }])
    for (let depth = 0; depth < 20; depth++) inner = aZip([{ path: 'a.zip', content: inner }])
    return inner
  },
  'an archive of 190 broken tables': () =>
    aZip(
      Array.from({ length: 190 }, (_, at) => ({
        path: `${at}.csv`,
        content: 'Keyword,Volume\n"a,1\n'.repeat(500),
      })),
    ),
}

function repeat(times: number, part: (at: number) => string): string {
  const parts: string[] = []
  for (let at = 0; at < times; at++) parts.push(part(at))
  return parts.join('')
}

const text = (head: string, times: number, row: (at: number) => string, tail = '') =>
  Buffer.from(head + repeat(times, row) + tail)

const HEADING = '<row><c t="inlineStr"><is><t>Keyword</t></is></c></row>'
const sheet = (rows: string) => `<worksheet><sheetData>${HEADING}${rows}</sheetData></worksheet>`
const workbook = (xml: string) => aWorkbook([{ name: 'S', xml }])

function noise(length: number): Uint8Array {
  const bytes = new Uint32Array(length / 4)
  let state = 7
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    // Printable letters only, so that it is not refused at its first bytes; a line break at times.
    bytes[at] = (state & 0x0f0f0f0f) + 0x61616161 - (state % 97 === 0 ? 0x57 : 0)
  }
  return new Uint8Array(bytes.buffer)
}

/** Many entries of the directory that all point at the same packed bytes. */
function overlapping(times: number, size: number): Uint8Array {
  const plain = Buffer.from(repeat(size / 20, (at) => `shoe ${at},1\n`.padStart(20, 'x')))
  const packed = deflateRawSync(plain)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(plain.length, 18)
  fields.writeUInt16LE(5, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from('a.csv'), packed])
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\0'),
    fields,
    Buffer.alloc(14),
    Buffer.from('a.csv'),
  ])
  const central = Buffer.concat(Array.from({ length: times }, () => entry))
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(times, 4)
  tail.writeUInt16LE(times, 6)
  tail.writeUInt32LE(central.length, 8)
  tail.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), tail])
}
