import type { Format } from './format.ts'

/** Every slide of every variant as a picture: `zh-Hant-TW.01.png`. */
export const png: Format = {
  per: 'locale',
  byDefault: false,
  needs: ['pictures'],
  files: [{ ending: /\.\d{2,}\.png/ }],
  async make(decks, { pictures }) {
    const taken = await pictures()
    const digits = Math.max(2, String(taken[0]?.length ?? 0).length)
    const numbered = (slide: number) => String(slide + 1).padStart(digits, '0')
    const files = decks.flatMap(({ variant }, at) =>
      (taken[at] ?? []).map((bytes, slide) => ({ name: `${variant.locale}.${numbered(slide)}.png`, bytes })),
    )
    return { value: files, diagnostics: [] }
  },
}
