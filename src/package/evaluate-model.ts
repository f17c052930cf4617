import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Converter, createConverter } from '../localize/conversion/convert.ts'
import { createFeatures } from '../localize/conversion/features.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import { createModel, probabilitiesOf } from '../localize/conversion/model.ts'
import { openWeights } from '../localize/conversion/weights.ts'
import type { ChineseLocale } from '../model/locale.ts'
import { ownFile } from '../system/packages.ts'
import { readWeights } from '../system/weights.ts'
import { addTo, createTally, describeTally, type Tally } from './tally.ts'

// Measures conversion on texts by people: each paragraph is taken to Simplified, character by character, and back.
// Usage: npm run evaluate -- zh-Hant-TW|zh-Hant-HK FILE… [--weights FOLDER]

interface Tables {
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
  readonly feature: Readonly<Record<string, string>>
  readonly fold: Readonly<Record<string, string>>
  readonly sameInStyle: Readonly<Record<string, string>>
}

const args = process.argv.slice(2)
const option = args.indexOf('--weights')
const folder = option < 0 ? ownFile('lib/weights') : (args[option + 1] ?? '')
const [locale, ...files] = option < 0 ? args : args.slice(0, option)
const to = locale as ChineseLocale // The converter says so if it is none.
const tables = JSON.parse(readFileSync(ownFile('lib/weights/hant.json'), 'utf8')) as Tables // Shipped with the weights.
const model = createModel(
  openWeights(readFileSync(join(folder, 'hant.dlm')), 'hant.dlm'),
  new Map(Object.entries(tables.ambiguous)),
  createFeatures(tables.feature),
)
const library = createLibrary(readWeights)
const plain = createConverter({ model: false }, { library })
const reading = createConverter({}, { library })
await reading.prepare([['zh-Hans-CN', to]])

const tallies: Readonly<Record<string, Tally>> = {
  'duilian, model off': createTally(),
  duilian: createTally(),
  'the model alone': createTally(),
}
for (const paragraph of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) measure(paragraph)
for (const [name, tally] of Object.entries(tallies)) console.log(describeTally(name, tally))

function measure(paragraph: string): void {
  const units = paragraph.split('')
  const simple = units.map((unit) => tables.feature[unit] ?? unit).join('')
  const region = to === 'zh-Hant-HK' ? 1 : 0
  const views = units.map((_, at) => model.viewAt(simple, at, region))
  const best = views.map((view, at) => {
    if (!view) return simple.charAt(at)
    return view.forms[view.scores.indexOf(Math.max(...view.scores))] ?? ''
  })
  const texts: Readonly<Record<string, readonly string[]>> = {
    'duilian, model off': convert(plain, simple),
    duilian: convert(reading, simple),
    'the model alone': best,
  }
  for (const [name, tally] of Object.entries(tallies)) {
    const shown = texts[name] ?? []
    if (shown.length !== units.length) continue
    addTo(
      tally,
      units.length === 0
        ? []
        : units.flatMap((unit, at) => {
            const view = views[at]
            if (!view) return []
            const form = fold(shown[at] ?? '')
            const probabilities = probabilitiesOf(view)
            const probability = view.forms.reduce(
              (sum, one, index) => (fold(one) === form ? sum + (probabilities[index] ?? 0) : sum),
              0,
            )
            return [{ isRight: form === fold(unit), probability }]
          }),
      paragraph.match(/\p{Script=Han}/gu)?.length ?? 0,
    )
  }
}

function convert(converter: Converter, simple: string): readonly string[] {
  return converter.convert(simple, 'zh-Hans-CN', to).aligned.text.split('')
}

/** Without regard to glyphs of regions and to style. */
function fold(character: string): string {
  const glyph = tables.fold[character] ?? character
  return tables.sameInStyle[glyph] ?? glyph
}
