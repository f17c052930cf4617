/** The public API: decks from source to bytes, without a command line. */

export { createEffects } from './commands/effects.ts'
export { type FormatName, formatNames } from './documents/formats/formats.ts'
export type { BuildEffects, OutputFile } from './model/build-effects.ts'
export { type Diagnostic, EnvironmentError, type Place } from './model/diagnostic.ts'
export { diagnosticKinds } from './model/diagnostic-kinds.ts'
export { type Locale, localeTags, type Variant } from './model/locale.ts'
export { type BuildResult, build } from './pipeline/build.ts'
export type { BuiltDeck } from './pipeline/built-deck.ts'
export type { BuildRequest } from './pipeline/request.ts'
export { findBrowser } from './system/browser.ts'
export { createPrinter } from './system/printer.ts'
