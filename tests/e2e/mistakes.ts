import { makePng } from '../browser/png.ts'
import type { ProjectFiles } from './project.ts'

/** What becomes of a deck: errors stop it with these codes, at these lines; a deck without errors is built. */
export interface Mistake {
  readonly name: string
  readonly files: ProjectFiles
  /** Codes of errors, each once, with the file's end and line: `talk.md:14`. */
  readonly stops: readonly string[]
  /** Codes of warnings that must be among those found. */
  readonly warns?: readonly string[]
}

/** A deck of a title slide and one more, whose body begins in line 15 of `slides/talk.md`, and further down for YAML. */
function deck(body: string, yaml = '', more: ProjectFiles = {}): ProjectFiles {
  const front = 'title: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\nvariants: [zh-Hant-TW]\n'
  const first = '# 茶\nen: Tea\n\n---\n\n# 甲\nen: A\n'
  return { 'slides/talk.md': `---\n${front}${yaml}---\n\n${first}\n${body}\n`, ...more }
}

const html = (body: string, more: ProjectFiles = {}) => deck(body, 'html: allow\n', more)
const couplet = '- 乙\n  en: B'

function themed(css: string, body = couplet, more: ProjectFiles = {}): ProjectFiles {
  return deck(body, 'theme: { name: own }\n', { 'templates/themes/own.css': `.own {}\n${css}\n`, ...more })
}

function pictured(path: string, content: string | Uint8Array): ProjectFiles {
  const slide = `---\nlayout: image\n---\n\n# 丙\nen: C\n\n![一杯綠茶](${path})\nen: A cup of green tea`
  return deck(`${couplet}\n\n${slide}`, '', { [`slides/${path}`]: content })
}

function drawing(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">${inside}</svg>`
}

const rows = Array.from({ length: 200 }, (_, at) => `| 項 | ${at} |`).join('\n')
const outside = (line: number) => [`resource-outside talk.md:${line}`]

/** Decks that were wrong in one of the two, or might be. */
export const mistakes: readonly Mistake[] = [
  { name: 'a picture with a description in two languages', files: pictured('cup.png', makePng(1280, 720)), stops: [] },
  {
    name: 'a drawing with Chinese words',
    files: pictured('cup.svg', drawing('<text x="9" y="90" font-size="40" font-weight="bold">中文字</text>')),
    stops: [],
    warns: ['image-text'],
  },
  { name: 'a drawing with English words', files: pictured('a.svg', drawing('<text y="90">Words</text>')), stops: [] },
  { name: 'MathML', files: html('<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mi>y</mi></math>'), stops: [] },
  { name: 'a film', files: html('<video src="clip.mp4" controls></video>'), stops: outside(16) },
  { name: 'a film with a poster', files: html('<video poster="a.png"></video>'), stops: outside(16) },
  { name: 'a sound', files: html('\n<audio controls src="a.mp3"></audio>'), stops: outside(17) },
  { name: 'a page in a frame', files: html('<iframe src="https://example.org/"></iframe>'), stops: outside(16) },
  { name: 'text in a frame', files: html('<iframe srcdoc="<p>茶</p>"></iframe>'), stops: ['pdf-font talk.md:13'] },
  { name: 'an object', files: html('<object data="a.pdf"></object>'), stops: outside(16) },
  { name: 'a picture in HTML', files: html('<p>\n<img src="images/a.png">\n</p>'), stops: outside(17) },
  { name: 'pictures by size in HTML', files: html('<img srcset="a.png 1x, b.png 2x">'), stops: outside(16) },
  { name: 'a picture in a style', files: html('<div style="background: url(bg.png)">底</div>'), stops: outside(16) },
  { name: 'rules that import', files: html('<style>@import "x.css";</style>'), stops: outside(16) },
  {
    name: 'a script from elsewhere',
    files: html('<script src="https://example.org/a.js"></script>'),
    stops: outside(16),
  },
  { name: 'a link to a file', files: html('<p><a href="data.csv">資料</a></p>'), stops: ['link-address talk.md:16'] },
  { name: 'a canvas', files: html('<canvas width="90" height="90"></canvas>'), stops: [] },
  {
    name: 'a form',
    files: html('<form><input value="入"><select><option>選</option></select><button>按</button></form>'),
    stops: [],
  },
  { name: 'a closed fold', files: html('<details><summary>摘要</summary><p>隱</p></details>'), stops: [] },
  { name: 'an open fold', files: html('<details open><summary>摘要</summary><p>現</p></details>'), stops: [] },
  { name: 'a blurred text', files: html('<p style="filter: blur(1px)">模糊</p>'), stops: [] },
  {
    name: 'a blurred text in a drawing',
    files: html(
      drawing('<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><text y="40" filter="url(#f)">霧</text>'),
    ),
    stops: [],
  },
  { name: 'a bold style', files: html('<p style="font-weight: bold">粗</p>'), stops: [] },
  { name: 'an italic style', files: html('<p style="font-style: italic">斜 slant</p>'), stops: [] },
  {
    name: 'a font of the system',
    files: html('<p style="font-family: serif">襯線</p>'),
    stops: ['pdf-font talk.md:13'],
  },
  { name: 'a turned text', files: html('<p style="transform: rotate(10deg)">轉</p>'), stops: [] },
  { name: 'a fixed text', files: html('<p style="position: fixed; top: 0">定</p>'), stops: [] },
  { name: 'a vertical text', files: html('<p style="writing-mode: vertical-rl">直，排。</p>'), stops: [] },
  { name: 'a transparent text', files: html('<p style="opacity: 0">隱</p>'), stops: [] },
  { name: 'capitals by style', files: html('<p style="text-transform: uppercase">tea é</p>'), stops: [] },
  {
    name: 'a text off its slide',
    files: html('<p style="position: absolute; left: 2000px">離開</p>'),
    stops: [],
    warns: ['slide-overflow'],
  },
  { name: 'a break of the page', files: html('<div style="break-before: page">頁</div>'), stops: [] },
  { name: 'a table of 200 rows', files: deck(`| 甲 | 乙 |\n|---|---|\n${rows}`), stops: [], warns: ['slide-overflow'] },
  {
    name: 'a table of 200 rows in its layout',
    files: deck(`${couplet}\n\n---\nlayout: table\n---\n\n# 丙\nen: C\n\n| 甲 | 乙 |\n|---|---|\n${rows}`),
    stops: [],
    warns: ['slide-overflow'],
  },
  { name: 'a very long word', files: deck(`- 茶\n  en: ${'Supercalifragilistic'.repeat(30)}`), stops: [] },
  { name: 'emoji', files: deck('- 好✅ 👍🏽 👨‍👩‍👧 🇹🇼 1️⃣ ❤️ ✗\n  en: Good ✅ 👍🏽 👨‍👩‍👧 🇹🇼 1️⃣ ❤️ ✗'), stops: [] },
  { name: 'superscripts and subscripts', files: deck('- 10⁻⁶與CO₂\n  en: 10⁻⁶ and CO₂'), stops: [] },
  {
    name: 'Japanese words',
    files: deck('- 見<span lang="ja">国会図書館</span>\n  en: See <span lang="ja">国会図書館</span>'),
    stops: [],
  },
  {
    name: 'a deck in the other script than its language',
    files: deck('- 我们来说这个问题，电脑为什么会改变学习\n  en: Let us talk about why computers change learning'),
    stops: ['language-script talk.md:3'],
  },
  { name: 'words from right to left', files: deck('- 平安\n  en: Peace שלום'), stops: ['glyph-missing talk.md:16'] },
  { name: 'a private-use character', files: deck('- 乙\ue123\n  en: B'), stops: ['private-use talk.md:15'] },
  { name: 'an unassigned character', files: deck('- 乙\u0378\n  en: B'), stops: ['glyph-missing talk.md:15'] },
  {
    name: 'a theme with its picture',
    files: themed('.slide { background: url(a.svg) }', couplet, { 'templates/themes/a.svg': drawing('') }),
    stops: [],
  },
  {
    name: 'a theme without its picture',
    files: themed('.slide { background: url("images/logo.svg") }'),
    stops: ['image-missing own.css:2'],
  },
  { name: 'a theme that imports', files: themed('@import url(base2.css);'), stops: ['resource-outside own.css:2'] },
  {
    name: 'a theme with a web font',
    files: themed('@font-face { font-family: Own; src: url(own.woff2) }'),
    stops: ['resource-outside own.css:2'],
  },
  { name: 'a theme that writes', files: themed('.slide h1::before { content: "\\2605 好" }'), stops: [] },
  {
    name: 'a theme in a font of the system',
    files: themed('.slide p, .slide li * { font-family: Georgia, serif !important }'),
    stops: ['pdf-font talk.md:13', 'pdf-text talk.md:13'],
  },
  { name: 'a theme that hides captions', files: themed('.caption { display: none }'), stops: [] },
  {
    name: 'a template that asks for a picture',
    files: deck(couplet, '', {
      'templates/layouts/bullets.hbs':
        '{{#> slide}}\n<img src="https://example.org/x.png">{{> heading slide.title}}{{> blocks slide.body}}\n{{/slide}}\n',
    }),
    stops: outside(12),
  },
]
