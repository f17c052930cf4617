import type { Diagnostic, DiagnosticCode, Place } from '../model/diagnostic.ts'
import { fieldsOf, type RawDeck, type RegistryName, registryFiles } from '../model/raw.ts'
import { fitRules } from './fit/fit-rules.ts'

/** Rules that hold a deck against a data file: of a file with errors they know too little. */
const dependents: Readonly<Partial<Record<RegistryName, readonly DiagnosticCode[]>>> = {
  glossary: [
    ...(['glossary-gap', 'caption-term', 'classifier', 'cross-word', 'one-to-many', 'mixed-script'] as const),
    ...(['round-trip', 'break-in-term'] as const),
  ],
  figures: ['figure-source', 'figure-dataset', 'figure-stale', 'figure-typed'],
  quotes: ['quote-untracked', 'quote-altered'],
  sources: ['figure-source', 'quote-incomplete', 'quote-verbatim', 'quote-unverified'],
}

/** Rules that go by the script of a deck: one that is guessed proves nothing. */
const ofScript: readonly DiagnosticCode[] = [
  ...(['round-trip', 'mixed-script', 'cross-word', 'one-to-many', 'classifier', 'punct-locale'] as const),
  ...(['glyph-missing', 'glyph-borrowed'] as const),
]

/**
 * What later stages found on the sound part of a deck that has errors, without what may only follow from these: what
 * stands at the line of an error or beside it, what an unread file would have told, and the look of slides with errors.
 */
export function withoutConsequences(
  findings: readonly Diagnostic[],
  errors: readonly Diagnostic[],
  { name, raw }: { readonly name: string; readonly raw: RawDeck },
): readonly Diagnostic[] {
  const wrong = errors.filter(({ severity }) => severity === 'error')
  const places = wrong.flatMap(({ place }) => place ?? [])
  const isWrong = (file: string) => wrong.some((error) => (error.place?.file ?? error.file) === file)
  const folderIsWrong = wrong.some(({ file }) => file?.startsWith('data/') && !file.startsWith(`data/${name}/`))
  const silent = new Set<DiagnosticCode>(['ignore-unused'])
  for (const registry of Object.keys(dependents) as RegistryName[]) {
    if (!folderIsWrong && !isWrong(`data/${name}/${registryFiles[registry]}`)) continue
    for (const code of dependents[registry] ?? []) silent.add(code)
  }
  const isGuess = fieldsOf(raw.frontMatter?.value).language !== raw.language
  if (isGuess || wrong.some(({ code, place }) => code === 'language-script' && place?.file === raw.file))
    for (const code of ofScript) silent.add(code)
  const starts = raw.slides.map(({ place }) => place.line)
  const slideAt = ({ line }: Place) => starts.filter((start) => start <= line).length
  const faultySlides = new Set(places.filter(({ file }) => file === raw.file).map(slideAt))
  const unpaired = wrong.flatMap((error) => (error.code === 'caption-shape' ? (error.place ?? []) : []))
  return findings.filter(({ code, place }) => {
    if (silent.has(code)) return false
    if (!place) return !isLastNet(code)
    const isOfSlide = Object.hasOwn(fitRules, code) || isLastNet(code)
    if (isOfSlide && place.file === raw.file && faultySlides.has(slideAt(place))) return false
    if (code === 'caption-missing' && unpaired.some((other) => lacksItsPair(place, other, slideAt))) return false
    return !places.some((other) => isBeside(place, other))
  })
}

/** What only the printed document tells, of no line or of a whole slide: its reasons have been named where they stand. */
function isLastNet(code: DiagnosticCode): boolean {
  return code === 'resource-outside' || code.startsWith('pdf-')
}

/** True for a text above a counterpart of another shape on its slide, which gave it no caption for that reason. */
function lacksItsPair(place: Place, counterpart: Place, slideAt: (place: Place) => number): boolean {
  return place.file === counterpart.file && place.line < counterpart.line && slideAt(place) === slideAt(counterpart)
}

/** True if two places share a line or lie on neighbouring ones. */
function isBeside(place: Place, other: Place): boolean {
  return place.file === other.file && place.line <= other.endLine + 1 && other.line <= place.endLine + 1
}
