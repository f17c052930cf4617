import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { currenciesIn } from './numbers/currencies.ts'
import { inChinese, inScriptOf } from './numbers/describe.ts'
import type { Quantity } from './numbers/quantity.ts'
import { type Couplet, type NumberedLine, placeOfNumber, readCouplets } from './numbers/read.ts'

/** The money a bare 元 means where a text is read. */
const localMoney: Readonly<Partial<Record<Locale, string>>> = {
  'zh-Hans-CN': 'CNY',
  'zh-Hant-TW': 'TWD',
  'zh-Hant-HK': 'HKD',
}

/** Numbers that two readers take for two numbers. */
export const figureAmbiguous: Rule = {
  why: '多4倍 is read as four or five times as much, 兆 is 10¹² in Taiwan and 10⁶ on the mainland, and 元 is the money of wherever the reader is.',
  limits: {},
  check: (checked) =>
    shared(checked, readCouplets)
      .filter(({ segment, lines }) => segment.kind !== 'quote' && lines.some(isDoubtful))
      .flatMap((couplet) => [
        ...findMultiples(checked, couplet),
        ...findMega(checked, couplet),
        ...findLocal(checked, couplet),
      ]),
}

/** Whether any number of a line may be in doubt: hardly any is. */
function isDoubtful({ quantities }: NumberedLine): boolean {
  return quantities.some(({ ambiguous, local }) => ambiguous !== undefined || local === true)
}

/** A multiple that is left open by more than the one that its readings differ by: 涨了十几倍. */
const vague = /[几幾数數多余餘]/

function findMultiples(checked: CheckedDeck, { lines }: Couplet): readonly Diagnostic[] {
  const line = lines.find(({ locale }) => isChinese(locale))
  const found =
    line?.quantities.filter(({ ambiguous, written }) => ambiguous === 'multiple' && !vague.test(written)) ?? []
  return found.map((quantity) => {
    const { written, value } = quantity
    const message = `A difference or growth of ${written} is read as ${value} times or as ${value + 1} times as much.`
    const hint = `Say how many times the other it is, 是……的${value}倍 or 是……的${value + 1}倍, or let {{ratio …}} compute it.`
    return diagnose('figure-ambiguous', line && placeOfNumber(checked, line, quantity), message, hint)
  })
}

/** 兆 written outside Taiwan, or on its way there: conversion by script changes characters, not numbers. */
function findMega(checked: CheckedDeck, { segment, slide, lines }: Couplet): readonly Diagnostic[] {
  if (!lines.some(({ quantities }) => quantities.some(({ ambiguous }) => ambiguous === 'mega'))) return []
  const vocabulary = slide?.vocabulary ?? checked.deck.conversion.vocabulary
  const isReworded = vocabulary === 'regional' && segment.kind !== 'quote'
  const shown = checked.variants.flatMap(({ variant: { locale, caption } }) => (caption ? [locale, caption] : [locale]))
  const first = lines.find(({ locale }) => isChinese(locale))
  return lines
    .filter(({ locale }) => isChinese(locale))
    .flatMap((line) => {
      const converted = line === first ? shown.filter((locale) => isChinese(locale) && !segment.texts[locale]) : []
      const readers = [line.locale, ...converted].filter((locale) => locale !== 'zh-Hant-TW')
      const [reader] = readers
      const mega = line.quantities.filter((quantity) => {
        return quantity.ambiguous === 'mega' && !(isReworded && line.locale === 'zh-Hant-TW' && isMoney(quantity))
      })
      return reader ? mega.map((quantity) => megaDiagnostic(checked, line, quantity, reader)) : []
    })
}

/** Money named behind 兆, which regional vocabulary rewords: 1.5兆美元, not US$1.5兆. */
function isMoney({ currency, written }: Quantity): boolean {
  return currency !== undefined && /兆\p{Script=Han}/u.test(written)
}

function megaDiagnostic(checked: CheckedDeck, line: NumberedLine, quantity: Quantity, reader: Locale): Diagnostic {
  const message = `${quantity.written} is shown in "${reader}", where 兆 is no 10¹².`
  const hint = `Write ${inChinese(quantity, reader)} there${line.locale === reader ? '' : `, in a line "${reader}: …"`}, or let {{figure …}} write each locale's own.`
  return diagnose('figure-ambiguous', placeOfNumber(checked, line, quantity), message, hint)
}

function findLocal(checked: CheckedDeck, { compared }: Couplet): readonly Diagnostic[] {
  return compared.flatMap(({ chinese: line, english, pairs }) =>
    pairs.flatMap(([chinese, { currency, written }]) => {
      const own = localMoney[line.locale] ?? ''
      if (!chinese.local || currency?.includes(own)) return []
      if (!currency && [line, english].some(({ text }) => currenciesIn(text).includes(own))) return []
      const says = currency ? `"${english.locale}" says ${written}` : `"${english.locale}" names no currency`
      const message = `${chinese.written} does not say whose 元 it is; ${says}.`
      const names = inScriptOf(line.locale, '美元, 人民幣, 港元, 新台幣')
      const hint = `Name the currency: ${names}, and US$, RMB, HK$, NT$.`
      return [diagnose('figure-ambiguous', placeOfNumber(checked, line, chinese), message, hint)]
    }),
  )
}
