import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { scriptNames } from '../model/script.ts'
import type { PdfReading } from './pdf-read.ts'

type Script = 'Hans' | 'Hant'

/** Tells the script of a text: undefined if it has none, or as much of both. */
export type ScriptOf = (text: string) => Promise<Script | undefined>

/** Reports a PDF that says it is in another language than its text is, or draws it in faces of other regions alone. */
export async function checkScript(reading: PdfReading, scriptOf: ScriptOf): Promise<readonly Diagnostic[]> {
  const { isChinese, isMostly } = weigh(reading.text)
  const script = isChinese ? await scriptOf(reading.text) : undefined
  return [...checkLanguage(reading, script, isMostly), ...checkRegion(reading, script)]
}

/** Han that few who do not write Chinese have: a name in a text of another language is none. */
const least = 10

/** Whether a text has Chinese, and is mostly in it: captions in English have about three letters for a character. */
function weigh(text: string): { readonly isChinese: boolean; readonly isMostly: boolean } {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const neighbours = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
  const isChinese = han >= least && neighbours * 20 < han
  return { isChinese, isMostly: isChinese && han > count(/\p{Script=Latin}/gu) }
}

function checkLanguage({ language }: PdfReading, script: Script | undefined, isMostly: boolean): readonly Diagnostic[] {
  if (language === undefined) return []
  const said = scriptOfTag(language)
  const isSaidChinese = /^(?:zh|cmn|yue|wuu|nan|hak|gan|lzh)\b/i.test(language.replaceAll('_', '-'))
  const message =
    isSaidChinese && said !== undefined && script !== undefined && said !== script
      ? `The PDF says it is in ${language}, and its text is in ${scriptNames[script]} characters.`
      : !isSaidChinese && isMostly
        ? `The PDF says it is in ${language}, and its text is in Chinese.`
        : undefined
  const hint = 'Give the html element the "lang" of the text, or the document its language: zh-Hant-TW, zh-Hans-CN.'
  return message === undefined ? [] : [diagnose('pdf-language', undefined, message, hint)]
}

function scriptOfTag(tag: string): Script | undefined {
  if (/hant|[-_](?:TW|HK|MO)\b/i.test(tag)) return 'Hant'
  return /hans|[-_](?:CN|SG|MY)\b/i.test(tag) ? 'Hans' : undefined
}

/** Families that draw the same characters as each region writes them, with the region at the end of their name. */
const regional =
  /^(?:NotoS(?:ans|erif)(?:Mono)?(?:CJK)?|SourceHan(?:Sans|Serif|Mono)|PingFang|Heiti|Songti|HarmonyOS_?Sans)[-_ ]?(JP|KR|SC|CN|TC|TW|HK|HC)(?:$|[-_ ,])/i

const scripts: Readonly<Record<string, Script>> = {
  SC: 'Hans',
  CN: 'Hans',
  TC: 'Hant',
  TW: 'Hant',
  HK: 'Hant',
  HC: 'Hant',
}

/** Beside faces of its region a text may have others, for what it quotes. */
function checkRegion({ fontNames }: PdfReading, script: Script | undefined): readonly Diagnostic[] {
  const found = fontNames.flatMap((name) => {
    const region = regional.exec(name)?.[1]?.toUpperCase()
    return region === undefined ? [] : [{ name, script: scripts[region] }]
  })
  if (script === undefined || found.length === 0 || found.some((font) => font.script === script)) return []
  const families = [...new Set(found.map(({ name }) => name))].join(', ')
  const message = `The text is in ${scriptNames[script]} characters, and drawn as another region writes them: ${families}.`
  const hint = `Use the face of its region: its name ends in ${script === 'Hant' ? 'TC or HK' : 'SC'}.`
  return [diagnose('pdf-region', undefined, message, hint)]
}
