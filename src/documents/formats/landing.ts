import { type ListPage, textFile } from './format.ts'

/** The page that lists decks. Reports what templates and fonts lack. */
export const landing: ListPage = {
  name: 'index.html',
  async make(decks, { stage }) {
    const { labelText } = await import('../../localize/labels/labels.ts')
    const { renderer, library } = stage
    const locale = decks[0]?.titles[0]?.locale ?? 'en'
    const sheets = ['base.css', 'landing.css', 'themes/couplet.css'].map((name) => library.styles.get(name) ?? '')
    const context = { decks, locale, title: labelText('slide', locale), styles: sheets.join('\n') }
    const bare = renderer.renderPage('landing', { ...context, fonts: '' })
    const fonts = await stage.prepareFonts(bare.value, locale)
    const { value } = renderer.renderPage('landing', { ...context, fonts: fonts.value.css })
    // Titles were drawn in their own decks: what is missing here stands in the template.
    const missing = fonts.diagnostics.map((one) => ({ file: 'templates/landing.hbs', ...one }))
    return { value: [textFile('index.html', value)], diagnostics: [...bare.diagnostics, ...missing] }
  },
}
