import type { Locale } from '../../../model/locale.ts'

/** What Office calls the languages of runs, and the system's faces for each. */
interface OfficeLanguage {
  /** `a:rPr lang`: Office knows no script subtags there. */
  readonly tag: string
  /** Faces that Windows and Office for Mac bring; there is none made for Hong Kong. */
  readonly sans: string
  readonly serif: string
}

const languages: Readonly<Record<Locale, OfficeLanguage>> = {
  'zh-Hans-CN': { tag: 'zh-CN', sans: 'Microsoft YaHei', serif: 'SimSun' },
  'zh-Hant-TW': { tag: 'zh-TW', sans: 'Microsoft JhengHei', serif: 'PMingLiU' },
  'zh-Hant-HK': { tag: 'zh-HK', sans: 'Microsoft JhengHei', serif: 'PMingLiU' },
  en: { tag: 'en-US', sans: 'Arial', serif: 'Georgia' },
}

/** The language of a run, as Office writes it: zh-TW. */
export function officeTag(locale: Locale): string {
  return languages[locale].tag
}

/** A system face for text in a locale. */
export function officeFace(locale: Locale, kind: 'sans' | 'serif'): string {
  return languages[locale][kind]
}

/** A Latin face that exists on every system, or has a twin of the same widths there. */
export const latinFaces = { sans: 'Arial', serif: 'Georgia', code: 'Consolas' } as const
