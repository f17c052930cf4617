import { type ChineseLocale, locales } from '../../model/locale.ts'

/**
 * The kind of numbering that writes 壹貳參 as a locale does, in place of that of the other script; undefined for any
 * other one (ECMA-376-1, 17.18.59). Those that write 一二三 write it alike.
 */
export function renumber(kind: string, to: ChineseLocale): string | undefined {
  const [simplified, traditional] = ['chineseLegalSimplified', 'ideographLegalTraditional'] as const
  if (locales[to].script === 'Hant') return kind === simplified ? traditional : undefined
  return kind === traditional ? simplified : undefined
}
