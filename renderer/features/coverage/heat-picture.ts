import { HEAT_STEP_LABELS, heatStep } from '#shared/coverage/heat-step.ts'
import type { HeatTable } from '#shared/coverage/heat-table.ts'
import type { HeatWords } from '#shared/coverage/heat-text.ts'
import type { HeatCell } from '#shared/coverage/heatmap.ts'

/** Sharp on every screen and on paper. */
const SCALE = 2
const CELL = { width: 88, height: 40, gap: 4 }
const SIDE = 140
const MARGIN = 24
const TITLE = 34
const HEAD = 52
const FOOT = 40
const FONT = 'system-ui, sans-serif'

type Pen = CanvasRenderingContext2D

/**
 * The heatmap as a PNG, in the light colours whatever the window shows, since it is meant for
 * letters and slides.
 */
export async function drawHeat(heat: {
  table: HeatTable
  words: HeatWords
  title: string
}): Promise<Blob> {
  const { table, words, title } = heat
  const width = 2 * MARGIN + SIDE + Math.max(6, table.columns.length) * (CELL.width + CELL.gap)
  const height = 2 * MARGIN + TITLE + HEAD + table.rows.length * (CELL.height + CELL.gap) + FOOT
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this window cannot draw')
  pen.scale(SCALE, SCALE)
  pen.fillStyle = COLOURS.paper
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'middle'

  write(pen, title, {
    x: MARGIN,
    y: MARGIN + 8,
    width: width - 2 * MARGIN,
    font: `650 16px ${FONT}`,
  })
  const left = MARGIN + SIDE
  const top = MARGIN + TITLE + HEAD
  for (const [at, column] of table.columns.entries()) {
    const x = left + at * (CELL.width + CELL.gap)
    writeHead(pen, words.ofColumn(column), x + CELL.width / 2, top - 8)
  }
  for (const [at, row] of table.rows.entries()) {
    const y = top + at * (CELL.height + CELL.gap)
    const font = `600 13px ${FONT}`
    write(pen, words.ofRow(row), { x: MARGIN, y: y + CELL.height / 2, width: SIDE - 12, font })
    for (const [i, cell] of row.cells.entries()) {
      drawCell(pen, cell, words, { x: left + i * (CELL.width + CELL.gap), y })
    }
  }
  drawLegend(pen, { x: left, y: height - MARGIN - 12 })
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}

/** The light set of tokens.css. */
const COLOURS = {
  paper: '#ffffff',
  ink: '#1a2230',
  quiet: '#606979',
  line: '#cfd4dc',
  warn: '#b3261e',
  steps: ['#f4f1ea', '#dbe8df', '#a9d3c6', '#63b0a6', '#23797b', '#0d5560'],
  inks: ['#b3261e', '#10302f', '#10302f', '#10302f', '#ffffff', '#ffffff'],
}

function drawCell(pen: Pen, cell: HeatCell, words: HeatWords, at: { x: number; y: number }): void {
  const { x, y } = at
  const { width, height } = CELL
  const middle = { x: x + width / 2, y: y + height / 2 }
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, width, height, 6)
  if (cell.value === null) {
    pen.strokeStyle = COLOURS.line
    pen.stroke()
    if (cell.state === 'not-expected') hatch(pen, { x, y, width, height })
    pen.restore()
    const text = cell.state === 'not-expected' ? words.notExpected : words.empty
    const box = { ...middle, width: width - 8, font: `11px ${FONT}`, colour: COLOURS.quiet }
    write(pen, text, { ...box, centred: true })
    return
  }
  const step = heatStep(cell.value)
  pen.fillStyle = COLOURS.steps[step]!
  pen.fill()
  pen.restore()
  const text = String(Math.round(cell.value))
  const font = `600 14px ${FONT}`
  write(pen, text, { ...middle, width, font, colour: COLOURS.inks[step]!, centred: true })
}

/** Not expected: stripes, so that it differs from empty without its word too. */
function hatch(pen: Pen, box: { x: number; y: number; width: number; height: number }): void {
  pen.clip()
  pen.beginPath()
  for (let from = -box.height; from < box.width; from += 8) {
    pen.moveTo(box.x + from, box.y + box.height)
    pen.lineTo(box.x + from + box.height, box.y)
  }
  pen.stroke()
}

function drawLegend(pen: Pen, { x, y }: { x: number; y: number }): void {
  for (const [step, label] of HEAT_STEP_LABELS.entries()) {
    const left = x + step * 64
    pen.fillStyle = COLOURS.steps[step]!
    pen.beginPath()
    pen.roundRect(left, y - 10, 58, 20, 4)
    pen.fill()
    const font = `11px ${FONT}`
    write(pen, label, {
      x: left + 29,
      y,
      width: 56,
      font,
      colour: COLOURS.inks[step]!,
      centred: true,
    })
  }
}

/** A column's name in at most three lines, the last one at `bottom`. */
function writeHead(pen: Pen, text: string, x: number, bottom: number): void {
  const font = `500 12px ${FONT}`
  pen.font = font
  const lines: string[] = []
  for (const word of text.split(/(?<=[\s/\u2010-\u2015-])|(?<=\p{Script=Han})/u)) {
    const joined = `${lines.at(-1) ?? ''}${word}`
    if (lines.length > 0 && pen.measureText(joined.trim()).width <= CELL.width) {
      lines[lines.length - 1] = joined
    } else lines.push(word)
  }
  const shown = lines.length > 3 ? [...lines.slice(0, 2), lines.slice(2).join('')] : lines
  for (const [at, line] of shown.entries()) {
    const y = bottom - (shown.length - 1 - at) * 15
    write(pen, line.trim(), { x, y, width: CELL.width, font, centred: true })
  }
}

function write(
  pen: Pen,
  text: string,
  how: { x: number; y: number; width: number; font: string; colour?: string; centred?: boolean },
): void {
  pen.font = how.font
  pen.fillStyle = how.colour ?? COLOURS.ink
  pen.textAlign = how.centred ? 'center' : 'left'
  pen.fillText(fitting(pen, text, how.width), how.x, how.y)
}

/** The text, cut with three dots where it is too long. */
function fitting(pen: Pen, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text
  const letters = [...text]
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
