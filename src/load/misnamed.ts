import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { type RegistryName, registryFiles } from '../model/raw.ts'
import { suggest } from '../model/suggest.ts'

/** The names of all files whose entries slides name. */
export const registryNames = Object.keys(registryFiles) as readonly RegistryName[]

/**
 * Data that is there under a name that is not looked for: a folder in other case (`data/EV` for `data/ev`), a file with
 * a slip (`figure.csv`, `quotes.yml`), or a workbook (`figures.xlsx`). Reports `file-missing`; the value are the files that are meant and not found.
 */
export async function findMisnamed(deck: string, project: Folder): Promise<Outcome<readonly RegistryName[]>> {
  const present = await project.list(`data/${deck}`)
  if (present.length === 0) return findFolder(deck, project)
  const diagnostics: Diagnostic[] = []
  const meant = registryNames.filter((name) => {
    const wanted = registryFiles[name]
    const sheet = present.find((file) => isSheetOf(file, wanted))
    if (sheet !== undefined) diagnostics.push(unread(`data/${deck}/${sheet}`, wanted, present.includes(wanted)))
    if (present.includes(wanted)) return false
    if (sheet !== undefined) return true
    const other = present.find((file) => isMeant(file, wanted))
    if (other !== undefined) diagnostics.push(renamed(`data/${deck}/${other}`, `data/${deck}/${wanted}`))
    return other !== undefined
  })
  return { value: meant, diagnostics }
}

async function findFolder(deck: string, project: Folder): Promise<Outcome<readonly RegistryName[]>> {
  const [data, slides] = await Promise.all([project.list('data'), project.list('slides')])
  const folders = new Set(data.flatMap((file) => /^[^/]+(?=\/)/.exec(file)?.[0] ?? []))
  const other = [...folders].find((folder) => plain(folder) === plain(deck) && !slides.includes(`${folder}.md`))
  if (other === undefined) return { value: [], diagnostics: [] }
  return { value: registryNames, diagnostics: [renamed(`data/${other}`, `data/${deck}`)] }
}

/** A name without what is easily written otherwise. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-')
}

/** True for a file in no folder that has the name of another but for case, number, ending or a slip. */
function isMeant(file: string, wanted: string): boolean {
  const [stem = '', ending = ''] = wanted.split('.')
  const [given = '', form = ''] = file.toLowerCase().split('.')
  const endings: Readonly<Record<string, readonly string[]>> = { csv: ['csv'], yaml: ['yaml', 'yml'] }
  return endings[ending]?.includes(form) === true && suggest(given, [stem]) === stem
}

/** True for the workbook of a table: `figures.xlsx` of `figures.csv`. */
function isSheetOf(file: string, wanted: string): boolean {
  const [stem = '', form = ''] = file.toLowerCase().split('.')
  return wanted === `${stem}.csv` && ['xlsx', 'xls', 'ods', 'et', 'numbers'].includes(form)
}

/** A workbook is an error only where nothing is read in its place. */
function unread(file: string, wanted: string, hasTable: boolean): Diagnostic {
  const message = `"${file}" is not read: ${hasTable ? `what counts is "${wanted}" beside it` : 'only a CSV is'}.`
  const hint = `${hasTable ? 'After changes save' : 'Save'} it there as "${wanted}", in the format "CSV UTF-8".`
  const finding = { ...diagnose('file-missing', undefined, message, hint), file }
  return hasTable ? { ...finding, severity: 'info' } : finding
}

function renamed(file: string, wanted: string): Diagnostic {
  const message = `There is "${file}", but it is looked for as "${wanted}".`
  return { ...diagnose('file-missing', undefined, message, `Rename it to "${wanted}": every letter counts.`), file }
}
