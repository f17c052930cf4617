import { parseCsv } from '../../src/load/csv.ts'
import { readDeck } from '../../src/load/deck.ts'
import { readHtmlPassages } from '../../src/load/html-passages.ts'
import { parseJson } from '../../src/load/json.ts'
import { sourceFrom } from '../../src/load/source.ts'
import { parseYaml } from '../../src/load/yaml.ts'
import type { LayoutSpec } from '../../src/model/deck.ts'
import { type ProjectContext, validateDeck } from '../../src/validate/deck.ts'

const layout = (name: string, required: LayoutSpec['required'], optional: LayoutSpec['optional'] = []) =>
  [name, { name, required, optional }] as const

const context: ProjectContext = {
  layouts: new Map<string, LayoutSpec>([
    layout('title', [], ['title', 'subtitle', 'body']),
    layout('bullets', ['body'], ['title']),
    layout('quote', ['quote'], ['title']),
    layout('figure', ['figure'], ['title']),
    layout('figures', ['figures'], ['title', 'body']),
    layout('chart', ['title', 'chart'], ['body']),
    layout('image', ['image'], ['title', 'body']),
    layout('closing', ['title'], ['body']),
    layout('compare', ['columns'], ['title']),
    layout('sources', ['bibliography'], ['title']),
  ]),
  themes: ['couplet'],
  rules: new Map([['caption-missing', []]]),
  images: new Map([
    ['slides/images/a.png', { size: 100, words: '' }],
    ['slides/images/wide.png', { size: 100, words: '', pixels: { width: 1000, height: 400 } }],
    ['slides/images/screen.png', { size: 100, words: '', isDrawn: true }],
    ['slides/images/a.svg', { size: 100, words: '' }],
    ['slides/images/torn.png', { fault: 'is cut off or damaged', size: 100, words: '' }],
    ['slides/images/large.png', { size: 12_300_000, words: '' }],
    ['slides/images/words.svg', { size: 100, words: '茶馬古道' }],
  ]),
  documents: new Map(),
  pictures: [],
  checkExpression: () => [],
}

/** The files of a small project; a test replaces those it is about. */
export const project = {
  deck: '# 題\nen: Title\n',
  front: 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n',
  figures:
    'id,subject,measure,period,value,max,unit,approximate,source,note\nus,usa,,2024,760億,,USD,,report,\ncn,china,,2024,140億,,USD,yes,report,\n',
  glossary:
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,United States,,,,\nchina,中國,China,,,,\nfund,基金,fund|funds,,檔基金,,\n',
  quotes: '- id: hope\n  speaker: usa\n  zh: 會好的。\n  en: It will be fine.\n  source: report\n',
  accepted: '{ "decisions": {}, "pairs": [] }',
  sources: '- id: report\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
}

/** Loads and validates a project; diagnostics are those of both stages. */
export function validateProject(changes: Partial<typeof project>, overrides: Partial<ProjectContext> = {}) {
  const files = { ...project, ...changes }
  const source = sourceFrom('slides/talk.md', `---\n${files.front}---\n${files.deck}`)
  const deck = readDeck(source, undefined, { readPassages: readHtmlPassages })
  const figures = parseCsv(sourceFrom('data/talk/figures.csv', files.figures))
  const glossary = parseCsv(sourceFrom('data/talk/glossary.csv', files.glossary))
  const quotes = parseYaml(sourceFrom('data/talk/quotes.yaml', files.quotes))
  const sources = parseYaml(sourceFrom('data/talk/sources.yaml', files.sources))
  const accepted = parseJson(sourceFrom('data/talk/accepted.json', files.accepted))
  const lists = { figures: figures.value, glossary: glossary.value, quotes: quotes.value, sources: sources.value }
  const data = { ...lists, accepted: accepted.value }
  const validated = validateDeck(deck.value, data, { ...context, ...overrides })
  const loading = [deck, figures, glossary, quotes, sources, accepted].flatMap(({ diagnostics }) => diagnostics)
  return { deck: validated.value, diagnostics: [...loading, ...validated.diagnostics] }
}
