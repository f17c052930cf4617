import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectFiles } from './project.ts'

const root = join(import.meta.dirname, '../..')
const starter = join(root, 'templates/starter')

/** A fenced example of the README. */
export interface Example {
  readonly language: string
  /** The number of its first line in the README. */
  readonly line: number
  readonly text: string
}

/** Every fenced block of the README, in order. */
export function examplesOf(readme: string): readonly Example[] {
  return Array.from(
    readme.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm),
    ({ 2: language = '', 3: text = '', index }) => ({
      language,
      line: readme.slice(0, index).split('\n').length + 1,
      text,
    }),
  )
}

/** A way to make a project of an example: the one `init` gives, with the example in it. */
interface Wrapper {
  readonly language: string
  /** How the text of such an example begins. */
  readonly sign: RegExp
  readonly wrap: (text: string) => ProjectFiles
}

const deckFile = 'slides/first-talk.md'
const dataFile = (name: string) => `data/first-talk/${name}`

/** The project of `init`. */
function starterFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(starter, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(starter.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

/** The project of `init`, some of its files changed; a file that is not there is empty. */
function changed(changes: Readonly<Record<string, (text: string) => string>>, more: ProjectFiles = {}): ProjectFiles {
  const files = starterFiles()
  const written = Object.entries(changes).map(([name, change]) => [name, change(files[name] ?? '')] as const)
  return { ...files, ...Object.fromEntries(written), ...more }
}

/** A font that can be embedded, in place of one that an example names. */
function anyFont(): Uint8Array {
  const path = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
  return new Uint8Array(readFileSync(join(root, path)))
}

const map = (name: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><text x="20" y="50">${name}</text></svg>`
const slide = (text: string) => (deck: string) => `${deck}\n---\n${text}\n`
const terms = (...rows: readonly string[]) => ({
  [dataFile('glossary.csv')]: (text: string) => `${text}${rows.join('\n')}\n`,
})
const names = [
  'cn-ai,中國人工智能,AI in China,,,,',
  'us-ai,美國人工智能,AI in the United States,,,,',
  'cn-majors,中國大廠,China’s majors,,,,',
  'qiming,啟明創投,Qiming Venture Partners,,,,',
  'funding,融資,Funding,,,,',
  'spending,開支,Spending,,,,',
  'funds,基金數,Number of funds,,,,',
  'usd-fund,檔美元基金,US dollar fund|US dollar funds,,,,',
]
const report = (text: string) => `${text}- id: report\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n`
const figureRow = (id: string, subject: string, period: string, value: string) =>
  `${id},${subject},funding,${period},${value},,USD,,report,\n`
const figures = (text: string) =>
  text +
  figureRow('us-2023', 'us-ai', '2023', '500億') +
  figureRow('cn-2023', 'cn-ai', '2023', '105億') +
  figureRow('us-2024', 'us-ai', '2024', '760億') +
  figureRow('cn-2024', 'cn-ai', '2024', '52億')

/** How each kind of example becomes a project: a new kind of example needs a row here. */
export const wrappers: readonly Wrapper[] = [
  {
    language: 'markdown',
    sign: /^---\n/,
    wrap: (text) => changed({ [deckFile]: (deck) => `${deck}\n${text}` }),
  },
  {
    language: 'handlebars',
    sign: /^\{\{#> slide\}\}/,
    wrap: (text) =>
      changed({ [deckFile]: slide('layout: mine\n---\n\n甲\nen: A') }, { 'templates/layouts/mine.hbs': text }),
  },
  {
    language: 'markdown',
    sign: /^# [A-Z]/,
    wrap: (text) => ({
      'slides/talk.md': `---\ntitle: { en: Software, zh: 软件 }\nlanguage: en\nvariants: [{ locale: en, caption: zh-Hans-CN }, zh-Hans-CN, zh-Hant-TW]\n---\n\n${text}`,
    }),
  },
  // In the language of the lines that have no tag, which is none of those that have one.
  {
    language: 'markdown',
    sign: /^# /,
    wrap: (text) =>
      changed({
        [deckFile]: (deck) =>
          slide(`layout: section\n---\n\n${text}`)(deck).replace('language: zh-Hant-TW', 'language: zh-Hant-HK'),
      }),
  },
  {
    language: 'markdown',
    sign: /^!\[/,
    wrap: (text) =>
      changed(
        { [deckFile]: slide(`layout: image\n---\n\n# 一杯茶\nen: A cup of tea\n\n${text}`) },
        {
          'slides/images/cup.jpg': readFileSync(join(import.meta.dirname, 'cup.jpg')),
          'slides/images/map.svg': map('茶馬古道'),
          'slides/images/map-cn.svg': map('茶马古道'),
        },
      ),
  },
  {
    language: 'markdown',
    sign: /^<!-- duilian-ignore/,
    wrap: (text) => changed({ [deckFile]: slide(`\n# 格言\nen: A motto\n\n${text}`) }),
  },
  {
    language: 'yaml',
    sign: /^---\ntitle:/,
    wrap: (text) => changed({ [deckFile]: (deck) => deck.replace(/^---\n[\s\S]*?\n---\n/, text) }),
  },
  {
    language: 'yaml',
    sign: /^checks:/,
    wrap: (text) => changed({ [deckFile]: (deck) => deck.replace('---\n', `---\n${text}`) }),
  },
  {
    language: 'yaml',
    sign: /^follow:/,
    wrap: (text) => changed({ [deckFile]: (deck) => deck.replace('---\n', `---\n${text}`) }),
  },
  {
    language: 'yaml',
    sign: /^theme:/,
    wrap: (text) => {
      const fonts = [...text.matchAll(/\bfonts\/[\w-]+\.ttf/g)].map(([path]) => [`slides/${path}`, anyFont()])
      return changed({ [deckFile]: (deck) => deck.replace('---\n', `---\n${text}`) }, Object.fromEntries(fonts))
    },
  },
  {
    language: 'yaml',
    sign: /^layout: chart/,
    wrap: (text) =>
      changed({
        [deckFile]: slide(`${text}---\n\n# 差距\nen: The gap`),
        [dataFile('figures.csv')]: figures,
        [dataFile('sources.yaml')]: report,
        ...terms(...names),
      }),
  },
  {
    language: 'yaml',
    sign: /^# yaml-language-server: .*quotes\.json/,
    wrap: (text) => changed({ [dataFile('quotes.yaml')]: (quotes) => `${text}${quotes}` }),
  },
  {
    language: 'yaml',
    sign: /^- id: .*\n {2}speaker:/,
    wrap: (text) => changed({ [dataFile('quotes.yaml')]: () => text }),
  },
  {
    language: 'yaml',
    sign: /^- id: .*\n {2}type:/,
    wrap: (text) => changed({ [dataFile('sources.yaml')]: () => text }),
  },
  {
    language: 'csv',
    sign: /^id,zh,en/,
    wrap: (text) => changed({ [dataFile('glossary.csv')]: (own) => own + text.slice(text.indexOf('\n') + 1) }),
  },
  {
    language: 'csv',
    sign: /^id,subject,measure.*\nus-2024/,
    wrap: (text) =>
      changed({
        [deckFile]: slide(
          'layout: chart\nchart: { kind: bar, figures: [us-2024, cn-2024] }\n---\n\n# 差距\nen: The gap',
        ),
        [dataFile('figures.csv')]: (own) => `${own}${text.slice(text.indexOf('\n') + 1)}`,
        [dataFile('sources.yaml')]: report,
        ...terms(...names),
      }),
  },
  {
    language: 'csv',
    sign: /^id,subject,measure/,
    wrap: (text) =>
      changed({
        [deckFile]: slide(
          'layout: section\n---\n\n# 資金{{figure "cn-vc-2023"}}\nen: Funding of {{figure "cn-vc-2023"}}',
        ),
        [dataFile('figures.csv')]: (own) => `${own}${text.slice(text.indexOf('\n') + 1)}`,
        [dataFile('sources.yaml')]: report,
        ...terms(...names),
      }),
  },
]
