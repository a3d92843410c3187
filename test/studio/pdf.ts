import { expect } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/** The pages of a printed report as text, checked to be a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  return text
}
