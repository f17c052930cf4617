import { createHash } from 'node:crypto'
import { emptyFolder, type Library, readLibrary, type TemplateEffects } from '../../documents/templates.ts'
import { escapeScript } from '../../formats/reveal.ts'
import { joinModules } from '../../formats/script.ts'
import { type BuiltPage, type BuiltView, readBuiltPage, roomCodeMark } from '../../load/built-page.ts'
import { followWords, shortNames } from '../../localize/labels/follow-labels.ts'
import type { RenderEffects } from '../../model/build-effects.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { isLocale, type Locale, locales } from '../../model/locale.ts'
import { createRenderer, type Renderer } from '../../render/render.ts'

export { roomCodeMark }

/** A page for listeners in one locale, in parts, so that slides can be left out that have not been shown. */
export interface FollowPage {
  readonly locale: Locale
  /** Without notes and token. */
  readonly slides: readonly { readonly id: string; readonly html: string }[]
  /** The whole document with these slides. */
  readonly document: (slides: readonly string[]) => string
}

/** What a deck that was built is followed with. */
export interface FollowDeck {
  readonly title: string
  readonly locale: Locale
  /** A digest of slides and steps, the same for stage and listeners. */
  readonly rev: string
  readonly ids: readonly string[]
  /** Whether listeners may read ahead of the speaker, and may ask. */
  readonly ahead: boolean
  readonly questions: boolean
  readonly pages: readonly FollowPage[]
  /** The page that finds a listener's language. */
  readonly chooser: string
}

/** How pages for listeners are made. */
interface FollowRequest {
  /** `index.html` of the deck, and the page of each locale that was built. */
  readonly index: string
  readonly pages: ReadonlyMap<Locale, string>
  /** The room the pages are for; undefined: its name is in their address. */
  readonly room?: string
  /** Where the relay is, without a slash at its end; empty: where the pages are. */
  readonly relay: string
}

export type FollowEffects = Pick<RenderEffects, 'browserScript'> & TemplateEffects

/** The pages for listeners of a deck that was built; undefined if `index` is no page of duilian. */
export async function makeFollowDeck(request: FollowRequest, effects: FollowEffects): Promise<FollowDeck | undefined> {
  const index = readBuiltPage(request.index)
  if (!index || !isLocale(index.lang)) return undefined
  const { library, renderer } = await openFollowTemplates(effects)
  const script = escapeScript(await joinModules('follow', effects.browserScript))
  const rev = revisionOf(index)
  const bases = readBases(request, [index.lang, ...index.views.map(({ lang }) => lang)])
  const first = bases[0]
  if (!first) return undefined
  const own = bases.map(({ locale, page }) => ({ locale, page, view: page as BuiltView }))
  const all: { readonly locale: Locale; readonly page: BuiltPage; readonly view: BuiltView }[] = [...own]
  // Who reads neither Chinese has the captions as lines of their own, above those of the first page, in its looks.
  for (const view of index.views) {
    const { lang } = view
    const isNew = view.swapped && isLocale(lang) && !all.some(({ locale }) => locale === lang)
    if (isNew) all.push({ locale: lang, page: first.page, view })
  }
  const choices = all.map(({ locale }) => ({ locale, name: shortNames[locale], full: locales[locale].name }))
  const shared = { room: request.room, relay: request.relay, rev, deck: index.deck, script, choices }
  const tokens = { ahead: !index.follow.includes('behind'), questions: index.follow.includes('questions') }
  const styles = library.styles.get('follow.css') ?? ''
  const pages = all.map(({ locale, page, view }): FollowPage => {
    const context = {
      ...{ ...shared, ...tokens, locale, variant: page.variant, title: view.title, words: followWords(locale) },
      styles: `${page.styles}\n${styles}`,
      locales: choices.map((choice) => ({ ...choice, current: choice.locale === locale })),
    }
    return { locale, slides: view.slides, document: shellOf(renderer, context, request.relay) }
  })
  const chooser = renderer.renderFollow(
    'follow-rooms',
    { ...shared, locale: index.lang, title: index.title, styles, variant: index.variant },
    request.relay,
  )
  return {
    title: index.title,
    locale: index.lang,
    rev,
    ids: index.slides.map(({ id }) => id),
    ...tokens,
    pages,
    chooser,
  }
}

/** The page that a device is paired with, as `role`, in the language of the deck. */
export async function makePairingPage(
  locale: Locale,
  role: 'stage' | 'remote',
  effects: FollowEffects,
): Promise<string> {
  const { library, renderer } = await openFollowTemplates(effects)
  const script = escapeScript(await joinModules('pair', effects.browserScript))
  const styles = library.styles.get('follow.css') ?? ''
  const words = followWords(locale)
  return renderer.renderFollow('follow-pair', { locale, role, heading: words[role], script, styles, words }, '')
}

/** Our own templates, ready to be filled. */
export async function openFollowTemplates(effects: FollowEffects): Promise<{ library: Library; renderer: Renderer }> {
  // Those of a project are for its slides, which are made already.
  const { value: library, diagnostics } = await readLibrary({ ...effects, project: emptyFolder }, new Map())
  if (hasErrors(diagnostics)) throw new Error('Our own templates have errors')
  return { library, renderer: createRenderer(library.templates) }
}

/** The pages of locales, in the order of the deck. */
function readBases(
  { pages }: FollowRequest,
  order: readonly string[],
): readonly { readonly locale: Locale; readonly page: BuiltPage }[] {
  const sorted = [...pages].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return sorted.flatMap(([locale, html]) => {
    const page = readBuiltPage(html)
    return page ? [{ locale, page }] : []
  })
}

/** Slides are set between the two ends of the document, which is filled once. */
function shellOf(renderer: Renderer, context: object, relay: string): FollowPage['document'] {
  const mark = '\u0001slides\u0001'
  const [before = '', after = ''] = renderer.renderFollow('follow', { ...context, sections: mark }, relay).split(mark)
  return (slides) => `${before}${slides.join('\n')}${after}`
}

function revisionOf({ slides }: BuiltPage): string {
  const shape = slides.map(({ id, steps }) => `${id} ${steps}`).join('\n')
  return createHash('sha256').update(shape).digest('hex').slice(0, 12)
}
