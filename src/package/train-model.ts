import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadRoute } from '../localize/conversion/opencc.ts'
import { openWeights } from '../localize/conversion/weights.ts'
import { ownFile } from '../system/packages.ts'
import { compareOnWindows } from './compare.ts'
import { type Example, readPhrases, readWindows, type Tables, windowFeatures } from './examples.ts'
import { train } from './train.ts'
import { writeWeights } from './weight-file.ts'

// Makes the character model anew from a folder of counts, and says how it compares with the one that ships.
// Usage: npm run train -- <folder of counts> <folder for the weights>

/** How often a phrase of a dictionary is seen in a pass. */
const phraseTimes = 4
/** What an entry must weigh to be kept. */
const least = { hant: 0.3, hans: 0.15 } as const

const [counts = '', out = ''] = process.argv.slice(2)
if (!counts || !out) throw new Error('Name the folder of counts, and the folder the weights go to.')
mkdirSync(out, { recursive: true })
for (const script of ['hant', 'hans'] as const) await make(script)

async function make(script: 'hant' | 'hans'): Promise<void> {
  const started = performance.now()
  const tables = JSON.parse(readFileSync(ownFile(`lib/weights/${script}.json`), 'utf8')) as Tables // Shipped with the weights.
  const windows = readWindows(unzip(script === 'hant' ? 's2t-windows.tsv.gz' : 't2s-windows.tsv.gz'), tables)
  const phrases = script === 'hant' ? readPhrases(await listPhrases(), tables, phraseTimes) : []
  const forms = new Map(Object.values(tables.ambiguous).map((group) => [group[0] ?? '', group.length] as const))
  const formsOf = ({ text, at }: Example) =>
    script === 'hant' ? (tables.ambiguous[text.charAt(at)]?.length ?? 1) : (forms.get(text.charAt(at)) ?? 1)
  const trained = train([...windows, ...phrases], windowFeatures(tables), formsOf)
  const bytes = writeWeights(trained, least[script])
  writeFileSync(join(out, `${script}.dlm`), bytes)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const digest = createHash('sha256').update(bytes).digest('hex')
  console.log(
    `${script}.dlm: ${openWeights(bytes, script).size} entries of ${windows.length} windows and ${phrases.length} phrases, ${seconds} s`,
  )
  console.log(`  SHA-256 ${digest}`)
  const shipped = openWeights(readFileSync(ownFile(`lib/weights/${script}.dlm`)), script)
  console.log(compareOnWindows(windows, tables, formsOf, { made: openWeights(bytes, script), shipped }))
}

/** What OpenCC's phrases become, and phrases of an input method. */
async function listPhrases(): Promise<readonly string[]> {
  const { segmentation } = await loadRoute('zh-Hans-CN', 'zh-Hant-TW', 'script')
  const opencc = (segmentation[0] ?? '').split('|').map((entry) => entry.slice(entry.indexOf(' ') + 1))
  return [...new Set([...opencc, ...unzip('phrases-tw.txt.gz').split('\n')])].filter((phrase) => phrase.length > 1)
}

function unzip(name: string): string {
  return gunzipSync(readFileSync(join(counts, name))).toString('utf8')
}
