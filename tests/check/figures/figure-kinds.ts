import { findFindings } from './figures.ts'

/** Lines and captions by what they are about: those that say the same, and those with one number that differs. */
export type Couplets = Readonly<
  Record<string, { readonly faithful: readonly Couplet[]; readonly faulty: readonly Couplet[] }>
>

export type Couplet = readonly [zh: string, en: string]

/** How well the rules about numbers tell faithful couplets from faulty ones. */
export interface Score {
  /** Of the faulty ones, the share with a finding. */
  readonly recall: number
  /** Of those with a finding, the share that is faulty. */
  readonly precision: number
  /** Of the faithful ones, the share with an error, which stops a build. */
  readonly falseErrors: number
  /** The couplets that were told wrongly. */
  readonly missed: readonly Couplet[]
  readonly alarmed: readonly Couplet[]
}

/** Runs the rules about numbers on every couplet. */
export function scoreOf(couplets: Couplets): Score {
  const kinds = Object.values(couplets)
  const faithful = kinds.flatMap((kind) => kind.faithful)
  const faulty = kinds.flatMap((kind) => kind.faulty)
  const missed = faulty.filter(([zh, en]) => findFindings(zh, en).length === 0)
  const alarmed = faithful.filter(([zh, en]) => findFindings(zh, en).length > 0)
  const errors = alarmed.filter(([zh, en]) => findFindings(zh, en).some(({ severity }) => severity === 'error'))
  const found = faulty.length - missed.length
  return {
    recall: found / faulty.length,
    precision: found / (found + alarmed.length),
    falseErrors: errors.length / faithful.length,
    missed,
    alarmed,
  }
}
