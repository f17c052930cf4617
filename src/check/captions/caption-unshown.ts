import type { Deck } from '../../model/deck.ts'
import { type Diagnostic, diagnose, type Place } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import type { Segment } from '../../model/segment.ts'
import { chineseBaseOf } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'
import { localesOf, textsOf } from '../texts.ts'

/** Captions and overrides of a deck in a locale that none of its variants has. */
export const captionUnshown: Rule = {
  why: 'What is written for a locale that no variant has is in nothing that is made.',
  limits: {},
  checkWhole: ({ deck }) => {
    const shown = new Set(deck.variants.flatMap(({ locale, caption }) => (caption ? [locale, caption] : [locale])))
    const unshown = new Map<Locale, Place[]>()
    for (const { segment, role } of textsOf(deck)) {
      // A title gives its slide the address, and maps of YAML are written whole. What the data holds may be for other decks.
      if (role === 'title' || role === 'deck' || segment.place.file !== deck.file) continue
      for (const locale of localesOf(segment)) {
        const place = segment.texts[locale]?.place
        if (!place || shown.has(locale) || isNeeded(segment, locale, deck)) continue
        unshown.set(locale, [...(unshown.get(locale) ?? []), place])
      }
    }
    return [...unshown].flatMap(([locale, places]) => tell(locale, places, deck))
  },
}

/** True for the line itself, and for the Chinese that others are converted from. */
function isNeeded(segment: Segment, locale: Locale, deck: Deck): boolean {
  return locale === segment.language || locale === chineseBaseOf(segment, deck)
}

function tell(locale: Locale, [first, ...others]: readonly Place[], { variants }: Deck): readonly Diagnostic[] {
  if (!first) return []
  const what = others.length === 0 ? 'this text is' : `${others.length + 1} texts are`
  const message = `No variant has "${locale}": ${what} in nothing that is made.`
  const [variant] = variants
  const entry = isChinese(locale) || !variant ? locale : `{ locale: ${variant.locale}, caption: ${locale} }`
  const hint = `Have it among the variants, "variants: [${entry}, …]", or leave these lines out.`
  return [diagnose('caption-unshown', first, message, hint)]
}
