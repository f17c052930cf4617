import { execFileSync } from 'node:child_process'
import { createConverter } from '../localize/conversion/convert.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import { ownFile } from '../system/packages.ts'
import { readWeights } from '../system/weights.ts'
import { type Cost, measureNode, medianOf } from './measure.ts'
import type { RowPrinter } from './rows.ts'

const coldScript = ownFile('lib/bench/conversion-cold.js')

/** Prints what conversion costs: loading it in a fresh process, and its speed on texts of three sizes. */
export async function benchConversion(bare: Cost, folder: string, rows: RowPrinter): Promise<void> {
  for (const model of ['off', 'on'] as const) {
    const cold = await medianOf(5, () => measureNode([coldScript, model], folder, {}))
    const told = JSON.parse(execFileSync(process.execPath, [coldScript, model], { encoding: 'utf8' })) as Told // Written by the script.
    const words = `character model ${model}, ${Math.round(told.milliseconds)} ms inside, heap ${told.heap.toFixed(1)} MB`
    rows.time('conversion, cold, three locales, ms over bare node', (cold.wall - bare.wall) * 1000, words)
  }
  for (const { boundaries, model } of manners) {
    for (const [name, length] of sizes) {
      const { speed, heap } = await measureSpeed(length, boundaries, model)
      const kind = `${boundaries ? 'with' : 'without'} word boundaries, ${model ? 'with' : 'without'} model`
      console.log(
        `conversion, ${name}, ${kind}: ${Math.round(speed / 1000)} thousand characters a second, heap ${heap} MB`,
      )
    }
  }
}

interface Told {
  readonly milliseconds: number
  readonly heap: number
}

/** Sizes in UTF-8, in which a Chinese character takes three bytes. */
const sizes = [
  ['1 KB', 333],
  ['100 KB', 33_333],
  ['10 MB', 3_333_333],
] as const

const manners = [
  { boundaries: true, model: true },
  { boundaries: true, model: false },
  { boundaries: false, model: false },
] as const

/** Converts paragraphs, as decks and files have them, with a converter that has not seen any text. */
async function measureSpeed(length: number, boundaries: boolean, model: boolean) {
  const converter = createConverter({ boundaries, model }, { library: createLibrary(readWeights) })
  await converter.prepare([['zh-Hans-CN', 'zh-Hant-TW']])
  const paragraphs = Math.ceil(length / paragraph.length)
  const before = process.memoryUsage().heapUsed
  const started = performance.now()
  for (let at = 0; at < paragraphs; at++) {
    // No two paragraphs are alike, so that nothing is helped by having been seen.
    const turned = paragraph.slice(at % paragraph.length) + paragraph.slice(0, at % paragraph.length)
    converter.convert(turned, 'zh-Hans-CN', 'zh-Hant-TW')
  }
  const seconds = (performance.now() - started) / 1000
  const heap = Math.max(0, Math.round((process.memoryUsage().heapUsed - before) / 1e6))
  return { speed: (paragraphs * paragraph.length) / seconds, heap }
}

const paragraph =
  '过去十年，人工智能的发展改变了许多行业。理发店里的师傅也开始用手机接单，面馆的老板学会了在网上卖面条；工厂的机器由程序控制，只有老工人还记得从前的制度。' +
  '研究历史的人说，技术的进步往往伴随着复杂的社会关系：有人因此致富，有人失去工作。政府征求各方意见，准备修订法规，既不干涉正常的竞争，也不放过欺诈。' +
  '图书馆后面的广场上，几个孩子围着一只机器狗，问它明天会不会下雨。它摇了摇头，回答说台风已经转向，周末是晴天。'
