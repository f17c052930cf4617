import { placeAt, type SourceText } from '../load/source.ts'
import { countScripts, scriptOf } from '../localize/conversion/detect.ts'
import type { Library } from '../localize/conversion/library.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { type ChineseLocale, locales } from '../model/locale.ts'
import { scriptNames, usualLocale } from '../model/script.ts'

/** A text whose script is looked at. */
export interface Sample {
  /** The file it is of. */
  readonly file: string
  readonly text: string
  /** Whether a line of it is a text of its own. */
  readonly hasLines: boolean
  /** Where its lines stand, if the text is the beginning of a file. */
  readonly source?: SourceText
}

const others = { Hans: 'Hant', Hant: 'Hans' } as const

/** Characters of the other script that tell for sure, where there are fewer of its own. */
const clearly = 3

/**
 * Warns of a text that is in the other script than `from`, or has lines that are: conversion takes these for what they
 * are not. The library must have what counting needs.
 */
export function findOtherScript(sample: Sample, from: ChineseLocale, library: Library): readonly Diagnostic[] {
  const { script } = locales[from]
  const other = others[script]
  const { file, text, hasLines, source } = sample
  const all = countScripts(text, library)
  if (all[other] >= clearly && scriptOf(all) === other) {
    const message = `The text is in ${scriptNames[other]}, and is converted as ${from}: it stays as it is, or comes out wrong.`
    return [
      {
        ...diagnose('mixed-script', undefined, message, `Leave --from out, or give --from ${usualLocale[other]}.`),
        file,
      },
    ]
  }
  if (all[other] < clearly || !hasLines) return []
  const found = linesOf(text).filter(({ line }) => isIn(line, other, library))
  const [first] = found
  if (!first) return []
  const place = source && placeAt(source, first.start, first.start + first.line.length)
  const more = found.length === 1 ? '' : ` So ${found.length === 2 ? 'is one more' : `are ${found.length - 1} more`}.`
  const message = `“${first.line.trim().slice(0, 40)}” is in ${scriptNames[other]}, and the text in ${scriptNames[script]}.${more}`
  const hint = `Convert it by itself, with --from ${usualLocale[other]}.`
  return [{ ...diagnose('mixed-script', place, message, hint), ...(!place && { file }) }]
}

function linesOf(text: string) {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index: start }) => ({ line, start }))
}

/** Kana tell Japanese, whose characters are of both scripts. */
function isIn(line: string, script: 'Hans' | 'Hant', library: Library): boolean {
  const counts = countScripts(line, library)
  return counts[script] >= clearly && scriptOf(counts) === script && !/[\u3041-\u30ff]/.test(line)
}
