import { type Diagnostic, diagnose, EnvironmentError, type Outcome, type Place } from '../model/diagnostic.ts'
import type { FontFiles, FontRole, FontWeight, OfFonts } from '../model/theme.ts'
import type { FontOf } from './assign.ts'
import { fontSource } from './faces.ts'
import { type FontEffects, type FontFault, type FontFile, openFont } from './font-file.ts'
import { canBeCut } from './subset.ts'

/** One font to open. */
export interface FontSlot {
  readonly role: FontRole
  readonly weight: FontWeight
}

/** What `openFonts` needs: the author's files and a way to the bundled ones. */
export interface FontTableRequest extends FontEffects {
  /** The author's own font files (`theme.fonts`), as paths that `files` reads. */
  readonly own: FontFiles
  /** Where the author named them. */
  readonly ownPlaces?: OfFonts<Place>
  /** The path of a file in an installed package, given as `@scope/package/folder/file`; undefined if it is not there. */
  readonly resolve: (specifier: string) => string | undefined
  /** True if symbolic links lead the path of one of the author's files out of the project. */
  readonly leavesProject: (path: string) => Promise<boolean>
}

/** What is wrong with a file, and what to do about it. */
const faults: Readonly<Record<FontFault | 'outside', string>> = {
  missing: 'does not exist',
  outside: 'is a link that leads out of the project',
  'not-truetype': 'is not a TrueType font',
  cff: 'has PostScript (CFF) outlines',
  variable: 'is a variable font',
  damaged: 'is damaged',
}

/**
 * Opens the fonts of the slots and all that the author named. Reports `font-missing` and `font-unsuitable`
 * for the author's files; throws an EnvironmentError for a bundled font that is not there.
 */
export async function openFonts(slots: readonly FontSlot[], request: FontTableRequest): Promise<Outcome<FontOf>> {
  const wanted = new Map([...slots, ...ownSlots(request.own)].map((slot) => [keyOf(slot), slot]))
  const opened = await Promise.all(
    [...wanted].map(async ([key, slot]) => [key, slot, await openSlot(slot, request)] as const),
  )
  const fonts = new Map<string, FontFile>()
  const diagnostics: Diagnostic[] = []
  for (const [key, slot, font] of opened) {
    if (typeof font === 'string') diagnostics.push(reportFault(slot, request, font))
    else fonts.set(key, font)
  }
  const fontOf: FontOf = (role, weight) => {
    const font = fonts.get(keyOf({ role, weight }))
    if (!font) throw new Error(`The font of ${role} ${weight} was never opened`)
    return font
  }
  return { value: fontOf, diagnostics }
}

async function openSlot(
  { role, weight }: FontSlot,
  request: FontTableRequest,
): Promise<FontFile | FontFault | 'outside'> {
  const source = fontSource(role, weight, request.own)
  if ('path' in source) {
    // An image is not followed out of the project either: what a deck shows goes to others.
    if (await request.leavesProject(source.path)) return 'outside'
    const own = await openFont(source.path, request)
    return typeof own === 'string' || (await canBeCut(own, request.cache)) ? own : 'damaged'
  }
  const path = request.resolve(source.specifier)
  const font = path === undefined ? 'missing' : await openFont(path, request)
  if (typeof font !== 'string') return font
  const message = `The bundled font ${source.specifier} ${faults[font]}.`
  throw new EnvironmentError(message, 'Install the packages again with npm ci.')
}

function ownSlots(own: FontFiles): readonly FontSlot[] {
  const roles = Object.keys(own) as FontRole[] // Its keys by type.
  return roles.flatMap((role) =>
    ([400, 700] as const).filter((weight) => own[role]?.[weight] !== undefined).map((weight) => ({ role, weight })),
  )
}

/** Says what is the matter with a font that the author named. */
export function reportFault(
  { role, weight }: FontSlot,
  { own, ownPlaces }: Pick<FontTableRequest, 'own' | 'ownPlaces'>,
  fault: FontFault | 'outside',
): Diagnostic {
  const place = ownPlaces?.[role]?.[weight]
  const key = role.startsWith('fallback-') ? 'fallback' : `${role}.${weight}`
  const message = `The font file ${own[role]?.[weight]} (theme.fonts.${key}) ${faults[fault]}.`
  if (fault === 'missing') return diagnose('font-missing', place, message, 'Check the path under theme.fonts.')
  if (fault === 'outside') return diagnose('font-missing', place, message, 'Copy the font into the project.')
  const hint = 'Name a static TrueType file (.ttf), one for each weight: other outlines cannot be searched in the PDF.'
  return diagnose('font-unsuitable', place, message, hint)
}

function keyOf({ role, weight }: FontSlot): string {
  return `${role} ${weight}`
}
