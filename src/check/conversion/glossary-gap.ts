import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import { indexPhrases, type PhraseIndex } from '../../model/phrases.ts'
import type { Term } from '../../model/records.ts'
import type { Segment, SegmentText } from '../../model/segment.ts'
import { plainText } from '../../model/walk.ts'
import { hashOf } from '../hash.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { listSegments } from '../texts.ts'

/** A name that stands in several texts and is in no row of the glossary. */
export const glossaryGap: Rule = {
  why: 'A name is converted and translated the same everywhere only if the glossary holds it; three texts make a name of the deck (judgement).',
  limits: { texts: 3 },
  checkWhole: (checked, { texts = 3 }) => {
    const names = [...collectNames(checked).values()].filter(({ seen }) => seen.size >= texts)
    if (names.length === 0) return []
    const forms = new Set(knownForms(checked.deck.glossary))
    const parts = partsIn(forms, indexWords(names.map(({ name }) => name)))
    const wholes = indexWords([...forms].filter((form) => form.length > 1))
    // A name that is part of a known one, or has a known one in it, is taken care of.
    const isKnown = ({ name }: SeenName) => parts.has(name) || partsIn([name], wholes).size > 0
    return names.filter((name) => !isKnown(name)).map((name) => report(name, checked))
  },
}

interface SeenName {
  readonly name: string
  readonly locale: Locale
  /** Where it stands first. */
  readonly segment: Segment
  readonly text: SegmentText
  /** Ids of the segments it stands in. */
  readonly seen: Set<string>
}

function collectNames(checked: CheckedDeck): ReadonlyMap<string, SeenName> {
  const names = new Map<string, SeenName>()
  for (const segment of shared(checked, listSegments)) {
    for (const [locale, text] of Object.entries(segment.texts) as [Locale, SegmentText][]) {
      // What is converted from the source says nothing new.
      if (isChinese(locale) && locale !== segment.language) continue
      const written = plainText(text.inlines)
      for (const name of isChinese(locale) ? chineseNames(written) : latinNames(written, segment)) {
        const known = names.get(name) ?? { name, locale, segment, text, seen: new Set() }
        known.seen.add(segment.id)
        names.set(name, known)
      }
    }
  }
  return names
}

/** 《works》, and what stands before a title or a kind of organisation and after a mark or a particle. */
export function chineseNames(text: string): readonly string[] {
  const works = text.includes('《') ? [...text.matchAll(/《([^《》]{2,20})》/gu)].map((match) => match[1] ?? '') : []
  const titled = (titleOrKind.test(text) ? [...text.matchAll(titledName)] : []).flatMap(
    ({ groups: { name = '', kind = '' } = {} }) => {
      const bare = name.replace(/^[由是在與与和及對对於于從从向據据讓让]/u, '')
      if (bare.length < 2 || generic.test(bare)) return []
      return [organisation.test(kind) ? bare + kind : bare]
    },
  )
  return [...works, ...titled]
}

const organisation =
  /公司|集團|集团|大學|大学|銀行|银行|研究院|研究所|基金會|基金会|協會|协会|委員會|委员会|出版社|證券|证券/u
const titleOrKind = new RegExp(`先生|女士|教授|博士|院士|主席|总裁|總裁|${organisation.source}`, 'u')
const titledName = new RegExp(
  String.raw`(?<=^|[\s，。、；：！？「」『』“”（）()《》]|[的是由和與与及對对於于在從从向])` +
    String.raw`(?<name>\p{Script=Han}{2,6}?)(?<kind>${titleOrKind.source})`,
  'gu',
)
/** Words before a title that make no name: 一家公司, 美國公司 and 他的教授 are anyone's. */
const generic =
  /^[一二三四五六七八九十兩两几幾多各每某該该此這这那哪本我你他她它其大小新老各外上子母分總总全]|[家所個个位名的多大小新老外]$|^(美國|美国|中國|中国|國內|国内|海外|外國|外国|跨國|跨国|上市|科技|創投|创投|有限|股份|投資|投资|商業|商业|管理|資產|资产|基金|證券|证券|私人|民營|民营|國有|国有|中央|綜合|综合)/u

/** Names in camel case, and two or more capitalised words in a row in a text that is not capitalised throughout. */
export function latinNames(text: string, { kind }: Pick<Segment, 'kind'>): readonly string[] {
  const camel = text.match(/\b[A-Z][a-z]+[A-Z][A-Za-z]*\b/g) ?? []
  if (kind === 'heading' && isCapitalised(text)) return camel
  const rows = text.match(/\b[A-Z][\w’-]*(?: (?:of |for |the |and )?[A-Z][\w’-]*)+/g)
  if (!rows) return camel
  return [...camel, ...rows.map(trimRow).filter((row) => row.includes(' ') && !office.test(row))]
}

/** True if more than half of the words of a text have a capital. */
function isCapitalised(text: string): boolean {
  const words = text.match(/[A-Za-z][\w’'-]*/g) ?? []
  return words.filter((word) => /^[A-Z]/.test(word)).length * 2 > words.length
}

/** An office is capitalised like a name, but is one only together with it. */
const office = /(?:Partner|Director|Officer|Manager|President|Chair|Chairman|Minister|Professor|Editor|Secretary)$/

/** Words that have a capital only because a sentence or a title begins, and the one that always has. */
const functionWords =
  'The|A|An|In|On|At|For|From|To|Of|By|With|As|And|But|Or|If|When|While|After|Before|Both|All|No|Its|His|Her|Their|Our|My|This|That|These|Those|What|Why|How|Who|Where|Which|I|We|You|It|He|She|They|Is|Are|Was|Were|Do|Does|Did|Can|Will|Use|Using|Let|See|Try|Make|Get|Run|About|More|Mr|Ms|Dr'
const leading = new RegExp(`^(?:(?:${functionWords}) )+`)

/** A row of capitalised words without those that are no part of a name. */
function trimRow(row: string): string {
  return row.replace(leading, '').replace(/ I$|’s?$/, '')
}

function knownForms(glossary: readonly Term[]): readonly string[] {
  return glossary.flatMap(({ written, also, forms }) => [
    written,
    ...also,
    ...Object.values(forms).flatMap((form) => form.split('|')),
  ])
}

function indexWords(words: readonly string[]): PhraseIndex<true> {
  return indexPhrases(new Map(words.map((word) => [word, true])))
}

/** Those of some words that stand somewhere in the texts. */
function partsIn(texts: Iterable<string>, index: PhraseIndex<true>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) for (const [word] of index.at(text, at)) found.add(word)
  }
  return found
}

function report({ name, locale, segment, text, seen }: SeenName, { locate }: CheckedDeck): Diagnostic {
  const message = `"${name}" stands in ${seen.size} texts and has no row in glossary.csv.`
  const hint = 'Add it with its forms, so that it is the same everywhere, or accept it with "duilian review".'
  const key = hashOf('glossary-gap', locale, name)
  const seenIn = { segment: segment.id, written: locale, locale, locales: [locale] }
  const decision = { key, ...seenIn, sentence: name, start: 0, offset: 0, from: name, to: name, forms: [name] }
  return { ...diagnose('glossary-gap', locate(text.place, name), message, hint), decision }
}
