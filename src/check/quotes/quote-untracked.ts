import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { CheckedDeck, Limits, Rule } from '../rule.ts'
import { placeOf } from '../texts.ts'
import { type Quotation, quotationsOf, quoteMatcher } from './quotations.ts'

/** Words in quotation marks that the line says someone said, and that quotes.yaml does not hold. */
export const quoteUntracked: Rule = {
  why: 'Words put into a mouth need a speaker, a source and a date, and are converted by script only; shorter ones are names and irony (judgement).',
  limits: { han: 8, words: 5 },
  checkWhole: findUntracked,
}

function findUntracked(checked: CheckedDeck, limits: Limits): readonly Diagnostic[] {
  const attributed = quotationsOf(checked, limits).filter(isAttributed)
  if (attributed.length === 0) return []
  const match = quoteMatcher(checked)
  return attributed
    .filter(({ words }) => match(words).kind === 'none')
    .map(({ line, start, end }) => {
      const hint =
        'Put them into quotes.yaml with speaker and source; if they are a name or your own words, take off the marks.'
      const message = 'These words are said to be someone’s, but are not in quotes.yaml.'
      return diagnose('quote-untracked', placeOf(checked, line, start, end), message, hint)
    })
}

const said =
  '(?:說道|说道|寫道|写道|問道|问道|答道|表示|指出|認為|认为|強調|强调|坦言|直言|透露|呼籲|呼吁|警告|宣布|宣佈|回應|回应|補充|补充|談到|谈到|提到|解釋|解释|承認|承认|說|说|稱|称|問|问|答)'
const chineseBefore = new RegExp(`${said}[過过了]?[：:，,\\s]*$`, 'u')
const chineseAfter = new RegExp(`^[，,]?[^，,。；「」“”]{1,12}?${said}[過过了]?(?:$|[。，,！；\\n])`, 'u')
const says =
  '(?:said|says|say|argue[sd]?|noted|notes|wrote|writes|told|tells|asked|asks|added|adds|warned|warns|insisted|insists|explained|explains|replied|replies|remarked|remarks|stressed|stresses)'
const englishBefore = new RegExp(`\\b${says}\\b[^.;“”"]{0,20}$`)
const englishAfter = new RegExp(
  `^,?\\s*(?:${says}\\b|(?:he|she|they|it|(?:the\\s)?[\\p{Lu}][\\p{L}.’'-]+)\\s(?:[\\p{L}.’'-]+\\s){0,2}?${says}\\b)`,
  'u',
)

/** Who is nobody in particular has no source: a proverb, people, oneself. */
const nobody = {
  chinese:
    /(?:(?:俗[話话語语]|老[話话]|[諺谚][語语]|古[語语話话]|常言|有句)|(?:^|[，。；！？])[但可也常總总]{0,2}(?:有人|[很許许][多]人|[不一][些少]人|大家|人[們们]|我(?![国國们們的方校])|自己))[^，。；：「」“”]{0,8}[：:，,\s]*$/u,
  english:
    /\b(?:sayings?|proverbs?|adage|maxim|they say|myself)\b[^.;“”"]{0,24}$|(?:^|[.;] )(?:[Mm]any |[Ss]ome |[Mm]ost )?(?:[Pp]eople|[Mm]any|[Ss]ome|[Ee]veryone|I)\b[^.;“”"]{0,24}$/,
}

function isAttributed({ line: { text, locale }, start, end, words }: Quotation): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if ((isChinese(locale) ? nobody.chinese : nobody.english).test(before)) return false
  if (!isChinese(locale)) return englishBefore.test(before) || englishAfter.test(after)
  // 說「…」研討會 names a thing: what is said ends a clause.
  const ends = /[。！？!?]$/.test(words) || /^\s*(?:$|[，。！？；,.!?;）)\n])/.test(after)
  return (ends && chineseBefore.test(before)) || chineseAfter.test(after)
}
