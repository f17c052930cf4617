import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLocale } from '../../model/locale.ts'
import type { FollowDeck, FollowPage } from '../pages/listeners.ts'
import { say, send } from '../relay/reply.ts'
import { type ReadyPage, readyPage, sendPage } from './pages.ts'
import { withRoomCode } from './room-code.ts'

/** The pages of listeners. */
export interface FollowSite {
  readonly answer: (path: string, request: IncomingMessage, response: ServerResponse) => void
  /** Says that a slide has been shown: from now on it may be read. */
  readonly show: (slide: string) => void
}

/** Everything is looked up by name among a handful of pages: no path ever reaches the disk. */
export function createFollowSite(deck: FollowDeck, address: () => string): FollowSite {
  const shown = new Set<string>()
  const ready = new Map<string, ReadyPage>([['/', readyPage(deck.chooser)]])
  const isShown = (id: string) => deck.ahead || shown.has(id)
  const slidesOf = (page: FollowPage) =>
    page.slides.flatMap(({ id, html }, at) => (isShown(id) ? [deck.ahead ? html : withPlace(html, at, page)] : []))
  const find = (path: string): ReadyPage | undefined => {
    const known = ready.get(path)
    if (known) return known
    const page = deck.pages.find(({ locale }) => path === `/${locale}.html`)
    if (!page) return undefined
    const made = readyPage(withRoomCode(page.document(slidesOf(page)), address()))
    ready.set(path, made)
    return made
  }
  return {
    answer(path, request, response) {
      const [, locale = '', slide = ''] = /^\/n\/([\w-]+)\/([^/]+)$/.exec(path) ?? []
      const found = find(path)
      if (found) sendPage(request, response, found)
      else if (isLocale(locale)) sendSlide(response, deck, locale, decoded(slide), { isShown, address })
      else say(response, 404, 'There is nothing here.')
    },
    show(slide) {
      if (deck.ahead || shown.has(slide) || !deck.ids.includes(slide)) return
      shown.add(slide)
      for (const { locale } of deck.pages) ready.delete(`/${locale}.html`)
    },
  }
}

function sendSlide(
  response: ServerResponse,
  { pages }: FollowDeck,
  locale: string,
  slide: string,
  { isShown, address }: { readonly isShown: (id: string) => boolean; readonly address: () => string },
): void {
  const page = pages.find((one) => one.locale === locale)
  const at = page?.slides.findIndex(({ id }) => id === slide) ?? -1
  const found = page?.slides[at]
  // Whether there is such a slide is not told either before it is shown.
  if (!page || !found || !isShown(slide)) say(response, 404, 'There is nothing here.')
  else
    send(response, 200, withRoomCode(withPlace(found.html, at, page), address()), {
      'content-type': 'text/html; charset=utf-8',
    })
}

/** Where a slide stands among those that may be missing, and the number it bears: after the closing one from +1. */
function withPlace(html: string, at: number, { slides }: FollowPage): string {
  const counted = slides.filter((slide) => !/^<section [^>]*\bdata-backup\b/.test(slide.html)).length
  const number = at < counted ? String(at + 1) : `+${at + 1 - counted}`
  return html.replace('<section ', `<section data-at="${at}" data-number="${number}" `)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
