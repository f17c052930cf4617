import type { FontRole, FontWeight, OfFonts } from './theme.ts'

type FontsByWeight<T> = Readonly<Partial<Record<FontWeight, T | undefined>>>

/** The same of every font that is there: a path made another, or a place found. */
export function mapFonts<T, U>(
  fonts: Readonly<Partial<Record<FontRole, FontsByWeight<T> | undefined>>>,
  make: (value: T, role: FontRole, weight: FontWeight) => U,
): OfFonts<U> {
  const roles = Object.keys(fonts) as FontRole[] // Its keys by type.
  return Object.fromEntries(
    roles.map((role) => {
      const files = ([400, 700] as const).flatMap((weight) => {
        const value = fonts[role]?.[weight]
        return value === undefined ? [] : [[weight, make(value, role, weight)] as const]
      })
      return [role, Object.fromEntries(files)] as const
    }),
  )
}
