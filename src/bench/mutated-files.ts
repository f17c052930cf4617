import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCheckPdf } from '../commands/check-pdf.ts'
import { createEffects } from '../commands/effects.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { build } from '../pipeline/build.ts'
import { ownFile } from '../system/packages.ts'
import { writeProject } from './dev-run.ts'
import { measureNode } from './measure.ts'
import { createMutator } from './mutate.ts'
import { type Fate, tryWork } from './mutations.ts'

/** Files that are no text, by their paths in the project that shows, embeds, cites and checks them. */
export type Samples = Readonly<Record<string, Uint8Array>>

const printed = 'dist/talk/zh-Hant-TW.pdf'

/** A deck without errors, as long as its samples are whole. */
const texts = {
  'slides/talk.md': `---
title: { zh: 測試, en: Test }
language: zh-Hant-TW
date: 2026-01-01
theme: { fonts: { latin: { 400: fonts/a.ttf, 700: fonts/a.ttf } } }
---

# 測試
en: Test
${['cover.png', 'cup.jpg', 'couplet.svg'].map((name) => `\n---\n\n# 圖\nen: Picture\n\n![圖](images/${name})\nen: A picture\n`).join('')}
---
layout: quote
quote: q
---
`,
  'data/talk/quotes.yaml': '- id: q\n  speaker: { zh: 某人, en: Somebody }\n  zh: 一個人的測試\n  source: s\n',
  'data/talk/sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n  file: s.pdf\n',
}

/** One file of each kind that is read: three pictures, a font, a PDF that is cited and one that is checked. */
export async function readSamples(): Promise<Samples> {
  const pdf = await printDeck()
  return {
    'slides/images/cover.png': readFileSync(ownFile('.github/contact-sheet.png')),
    'slides/images/cup.jpg': readFileSync(ownFile('tests/e2e/cup.jpg')),
    'slides/images/couplet.svg': readFileSync(ownFile('slides/images/couplet.svg')),
    'slides/fonts/a.ttf': readFileSync(
      ownFile('node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    ),
    'data/talk/s.pdf': pdf,
    [printed]: pdf,
  }
}

async function printDeck(): Promise<Uint8Array> {
  const project = mkdtempSync(join(tmpdir(), 'duilian-mutation-'))
  const slides =
    '---\ntitle: 測試\nlanguage: zh-Hant-TW\nvariants: [{ locale: zh-Hant-TW, caption: none }]\n---\n\n# 一個人的測試\n'
  writeProject(project, { 'slides/talk.md': slides })
  await measureNode([ownFile('lib/cli.js'), 'build', '--format', 'pdf'], project, {})
  return readFileSync(join(project, printed))
}

/** Builds a project one of whose samples is mutated, or checks its PDF. */
export async function tryFile(seed: number, samples: Samples): Promise<Fate> {
  const project = mkdtempSync(join(tmpdir(), 'duilian-mutation-'))
  const names = Object.keys(samples)
  const chosen = names[seed % names.length]
  const mutator = createMutator(seed)
  writeProject(project, texts)
  for (const [name, bytes] of Object.entries(samples)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), name === chosen ? mutator.bytes(bytes) : bytes)
  }
  const request = { decks: [], locales: [], formats: ['html'], strict: false } as const
  return tryWork(project, async () => {
    if (chosen === printed) return (await checkPrinted(project)) === 0
    return !hasErrors((await build(request, createEffects({ project }))).diagnostics)
  })
}

function checkPrinted(project: string) {
  const terminal = {
    input: async () => new Uint8Array(),
    output: () => undefined,
    error: () => undefined,
    interactive: false,
    annotated: false,
  }
  return runCheckPdf({ files: [printed], strict: false, report: 'text' }, project, terminal)
}
