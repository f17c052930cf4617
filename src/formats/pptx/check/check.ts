import { type Diagnostic, type DiagnosticCode, diagnose } from '../../../model/diagnostic.ts'
import { type PackageFiles, readPackage } from '../base/package.ts'
import { openPptx } from './opened.ts'
import { keynoteRules } from './rules-keynote.ts'
import { packageRules, type Rule } from './rules-package.ts'
import { slideRules } from './rules-slides.ts'

const hint =
  'PowerPoint may offer a repair, and Keynote refuse the file: build it anew, or save it from the program it is of.'

const keynoteHint = 'PowerPoint opens it as it is, and Keynote may not: open it in PowerPoint and save it again.'

/**
 * Reports `pptx-faulty` for everything that makes programs refuse or repair a presentation, or read it otherwise: what
 * the schema tells and, beside it, what validators pass over and programs do not; and `pptx-keynote` for what only
 * Keynote refuses.
 */
export function checkPptx(bytes: Uint8Array): readonly Diagnostic[] {
  const files = readPackage(bytes)
  return (files && checkFiles(files)) ?? [diagnose('pptx-faulty', undefined, notPptx(bytes), notPptxHint)]
}

/** The same of the files of a package that has not been packed; undefined if they are no presentation. */
export function checkFiles(files: PackageFiles): readonly Diagnostic[] | undefined {
  const opened = openPptx(files)
  if (!opened || opened.partsWith('p:presentation').length === 0) return undefined
  const report = (rules: Readonly<Record<string, Rule>>, code: DiagnosticCode, what: string) =>
    Object.values(rules).flatMap((rule) =>
      rule(opened).map(({ part, message }) => diagnose(code, undefined, `${part} ${message}.`, what)),
    )
  return [
    ...report({ ...packageRules, ...slideRules }, 'pptx-faulty', hint),
    ...report(keynoteRules, 'pptx-keynote', keynoteHint),
  ]
}

const notPptxHint = 'Save it as .pptx from the program it is of.'

function notPptx(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xd0 && second === 0xcf) return 'The file is encrypted, or of a PowerPoint before 2007.'
  return 'The file is no presentation that can be opened.'
}
