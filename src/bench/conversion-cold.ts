import { createConverter } from '../localize/conversion/convert.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import { readWeights } from '../system/weights.ts'

// Loads what a deck in Simplified needs for all three locales, converts one line to each, and says what it cost:
// with the character model, or with "off" without it.
async function convertCold(): Promise<void> {
  const started = performance.now()
  const before = process.memoryUsage().heapUsed
  const model = process.argv[2] !== 'off'
  const converter = createConverter({ model }, { library: createLibrary(readWeights) })
  const locales = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const
  await converter.prepare(locales.map((locale) => ['zh-Hans-CN', locale] as const))
  for (const locale of locales) converter.convert('理发店里的人工智能发展，可是只有他知道', 'zh-Hans-CN', locale)
  const heap = (process.memoryUsage().heapUsed - before) / 1e6
  process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started, heap }))
}

void convertCold()
