/** Whether conversion changes characters only, or also words: 软件 becomes 軟件, or 軟體 in Taiwan. */
export const vocabularies = ['script', 'regional'] as const
export type Vocabulary = (typeof vocabularies)[number]

/** Glyphs for Hong Kong: those of its press (說, 溫, 衛), or those of the Education Bureau's list (説, 温, 衞). */
export const glyphStyles = ['press', 'standard'] as const
export type GlyphStyle = (typeof glyphStyles)[number]

/** How the Chinese texts of a deck are converted. */
export interface ConversionSettings {
  readonly vocabulary: Vocabulary
  readonly glyphs: GlyphStyle
  /** Whether a phrase of OpenCC's may not end inside a word that begins later. */
  readonly boundaries: boolean
  /** Whether a character model reads along: it overrules guesses it is sure about and says where it doubts. */
  readonly model: boolean
  /** Whether the deck's own Traditional texts are mended where they look like a program's. */
  readonly repair: boolean
}

/** What a deck gets that sets nothing. */
export const defaultConversion: ConversionSettings = {
  vocabulary: 'script',
  glyphs: 'press',
  boundaries: true,
  model: true,
  repair: false,
}
