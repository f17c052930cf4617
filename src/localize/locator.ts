import type { Locale } from '../model/locale.ts'
import type { Locator } from '../model/records.ts'

interface Forms {
  readonly volume: (volume: string) => string
  /** Of a work too old to be counted in volumes. */
  readonly scroll: (volume: string) => string
  readonly page: (pages: string) => string
}

/** Pages stand between marks on the mainland (GB/T 15834-2011, 4.13.3 for those between them), behind one in Taiwan and Hong Kong. */
const forms: Readonly<Record<Locale, Forms>> = {
  'zh-Hans-CN': {
    volume: (volume) => `第${volume}卷`,
    scroll: (volume) => `卷${volume}`,
    page: (pages) => `第${pages.replaceAll('–', '—')}页`,
  },
  'zh-Hant-TW': {
    volume: (volume) => `第${volume}卷`,
    scroll: (volume) => `卷${volume}`,
    page: (pages) => `頁${pages}`,
  },
  'zh-Hant-HK': {
    volume: (volume) => `第${volume}卷`,
    scroll: (volume) => `卷${volume}`,
    page: (pages) => `頁${pages}`,
  },
  en: {
    volume: (volume) => `vol. ${volume}`,
    scroll: (volume) => `juan ${volume}`,
    page: (pages) => (/[–,]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
  },
}

/** Where in a work something stands, as a locale cites it. */
export function formatLocator({ volume, page }: Locator, locale: Locale, isClassic: boolean): Locator {
  const form = forms[locale]
  return {
    ...(volume !== undefined && { volume: isClassic ? form.scroll(volume) : form.volume(volume) }),
    ...(page !== undefined && { page: form.page(page) }),
  }
}
