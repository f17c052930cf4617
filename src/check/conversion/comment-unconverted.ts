import { diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { visitBlocks } from '../blocks.ts'
import type { Rule } from '../rule.ts'

/** Chinese comments in code none of which has a caption line: they are code like the rest of it. */
export const commentUnconverted: Rule = {
  why: 'Code is shown as it is written, but for comments with lines under the code; one slide would be in two scripts.',
  limits: {},
  check: ({ deck, variants }) => {
    const locales = [...new Set(variants.map(({ variant }) => variant.locale))].filter(isChinese)
    const tag = variants.flatMap(({ variant: { caption } }) => caption ?? []).find((one) => !isChinese(one)) ?? 'en'
    return deck.slides.flatMap((slide) => {
      const found: ReturnType<typeof diagnose>[] = []
      visitBlocks(slide, (block) => {
        if (block.kind !== 'code' || !block.uncaptioned) return
        const others = locales.filter((locale) => locale !== block.locale)
        if (others.length === 0) return
        const message = `The comments of this code stay in ${block.locale} where it is shown in ${others.join(', ')}.`
        const hint = `Write a line "${tag}: …" under the code for each comment with words, in their order: then they are converted too.`
        found.push(diagnose('comment-unconverted', block.uncaptioned, message, hint))
      })
      return found
    })
  },
}
