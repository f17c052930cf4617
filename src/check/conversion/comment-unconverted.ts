import { diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { visitBlocks } from '../blocks.ts'
import type { Rule } from '../rule.ts'

/** Chinese in code that stays as it is: comments none of which has a caption line, and all of a fence without a language. */
export const commentUnconverted: Rule = {
  why: 'Code is shown as it is written, but for comments with lines under the code; one slide would be in two scripts.',
  limits: {},
  check: ({ deck, variants }) => {
    const locales = [...new Set(variants.map(({ variant }) => variant.locale))].filter(isChinese)
    const isCaptioned = variants.some(({ variant: { caption } }) => caption !== undefined)
    const tag = variants.flatMap(({ variant: { caption } }) => caption ?? []).find((one) => !isChinese(one)) ?? 'en'
    return deck.slides.flatMap((slide) => {
      const found: ReturnType<typeof diagnose>[] = []
      visitBlocks(slide, (block) => {
        if (block.kind !== 'code' || !block.uncaptioned) return
        const others = locales.filter((locale) => locale !== block.locale)
        if (others.length === 0) return
        const what = block.syntax === '' ? 'Chinese in this fence stays' : 'comments of this code stay'
        const message = `The ${what} in ${block.locale} where it is shown in ${others.join(', ')}.`
        const hint = block.syntax === '' ? hintOfText : `${hintOfComments(tag)}${isCaptioned ? '' : hintOfUnshown}`
        found.push(diagnose('comment-unconverted', block.uncaptioned, message, hint))
      })
      return found
    })
  },
}

const hintOfText =
  'Write "text" behind its three marks (```text) if it is text: then it is converted; if it is code, name its language.'

function hintOfComments(tag: string): string {
  return `Write a line "${tag}: …" under the code for each comment with words, in their order: then they are converted too.`
}

const hintOfUnshown = ' In a deck without captions these lines only say which comments are words: nobody sees them.'
