import { describe, expect, it } from 'vitest'
import {
  linkText,
  problemOfAddress,
  problemOfLink,
  problemOfPhone,
  problemOfPostcode,
} from '#shared/places/field-problems.ts'

describe('a phone number', () => {
  it.each([
    '+49 30 901820',
    '(030) 90-18-20',
    '8 (495) 123-45-67 доб. 12',
    '+1 212-555-0100 ext. 7',
    '021-12345678转801',
    'Tel. 030 901820',
    '电话：021 12345678',
    '400 820 8820',
    '+49 30 1234, +49 171 123456',
    '０２１－１２３４５６７８',
    '',
  ])('may be %s', (text) => expect(problemOfPhone(text)).toBeNull())

  it.each([
    ['Mill Lane 5', 'no-phone'],
    ['info@shop.example', 'no-phone'],
    ['12', 'phone-too-short'],
    ['+49 30 9018 2000 1234 5678', 'phone-too-long'],
  ])('is not %s', (text, problem) => expect(problemOfPhone(text)).toBe(problem))
})

describe('a line of an address', () => {
  it.each(['Mill Lane 5', '12', 'Straße des 17. Juni 135', '中山路 123 号', '5/1, стр. 3', ''])(
    'may be %s',
    (text) => expect(problemOfAddress(text)).toBeNull(),
  )

  it.each([
    ['+49 30 901820', 'phone-as-address'],
    ['8 (495) 123-45-67', 'phone-as-address'],
    ['Tel. +44 20 7946 0958', 'phone-as-address'],
    ['тел.: 8 (495) 123-45-67 доб. 12', 'phone-as-address'],
    ['电话：021-12345678', 'phone-as-address'],
    ['https://shop.example', 'link-as-address'],
    ['www.shop.example/berlin', 'link-as-address'],
    ['info@shop.example', 'mail-as-address'],
  ])('is not %s', (text, problem) => expect(problemOfAddress(text)).toBe(problem))

  it('is a postcode of digits, but not of as many as a phone number has', () => {
    for (const code of ['10115', '100-0001', '123456', 'SW1A 1AA', '20500-0003']) {
      expect(problemOfPostcode(code)).toBeNull()
    }
    expect(problemOfPostcode('+49 30 901820')).toBe('phone-as-address')
  })
})

describe('a link', () => {
  it.each([
    'https://shop.example/berlin',
    'shop.example',
    'www.shop.example/a?b=c',
    'магазин.рф',
    '',
  ])('may be %s', (text) => expect(problemOfLink(text)).toBeNull())

  it.each([
    'Mill Lane',
    'shop',
    'ftp://shop.example',
    'javascript:alert(1)',
    'a b.example',
    'x@shop.example',
  ])('is not %s', (text) => expect(problemOfLink(text)).toBe('no-link'))

  it('is kept with its scheme', () => {
    expect(linkText(' shop.example/a ')).toBe('https://shop.example/a')
    expect(linkText('http://shop.example')).toBe('http://shop.example')
    expect(linkText('')).toBe('')
  })
})
