import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { RawYaml } from '../model/raw.ts'
import { deckSchema } from './schemas/deck-schema.ts'
import { slideSchema } from './schemas/slide-schema.ts'

/** What Marp, Slidev, reveal-md and Pandoc say at the top of a deck, and what becomes of it here. */
const deckHabits: Readonly<Record<string, string>> = {
  ...shared(
    'Delete it: slides have no style of their own here. Colours and sizes are a style sheet in templates/themes/.',
    [
      ...['style', 'class', 'css', 'color', 'colorSchema', 'backgroundColor', 'backgroundImage', 'background'],
      ...[
        'backgroundPosition',
        'backgroundRepeat',
        'backgroundSize',
        'themeConfig',
        'unocss',
        'customTheme',
        'geometry',
      ],
      ...[
        'colortheme',
        'fonttheme',
        'header-includes',
        'linkcolor',
        'urlcolor',
        'defaults',
        'presentation',
        'html-class',
      ],
    ],
  ),
  ...shared('Delete it: every slide has its number.', ['paginate', '_paginate', 'slideNumber', 'slide-number']),
  ...shared('Delete it, and start each slide with a line "---".', ['headingDivider', 'slide-level']),
  ...shared('Delete it: steps are lists with "*", and "transition" says how slides change.', [
    ...['backgroundTransition', 'clickAnimation', 'incremental', 'fragments'],
  ]),
  ...shared('Delete it: slides are 16:9.', ['size', 'aspectRatio', 'canvasWidth', 'aspectratio', 'width', 'height']),
  ...shared('Delete it, and write "fonts" in the map "theme" for fonts of your own.', [
    ...['fonts', 'mainfont', 'sansfont', 'monofont', 'CJKmainfont', 'fontsize'],
  ]),
  ...shared('Delete it: the foot of a slide shows its sources, and the title slide "event", "author" and "date".', [
    'institute',
  ]),
  ...shared(
    'Delete it: what stands on every slide is "theme: { brand: { footer: { zh: …, en: … }, logo: images/… } }".',
    ['header', 'footer', 'logo'],
  ),
  ...shared('Delete it: write "description: { zh: …, en: … }" if it says what the deck is about.', [
    'info',
    'abstract',
  ]),
  ...shared('Delete it: PDFs are made by "duilian build".', ['download', 'exportFilename', 'export', 'output']),
  ...shared('Delete it, and write what the locales of the deck are under "language" and "variants".', [
    'lang',
    'htmlAttrs',
  ]),
  ...shared('Delete it: the first slide has the layout "title".', ['layout', 'image']),
  ...shared('Delete it: duilian has no use for it.', [
    ...['marp', 'math', 'mdc', 'drawings', 'highlighter', 'lineNumbers', 'routerMode', 'monaco', 'monacoTypesSource'],
    ...['selectable', 'record', 'remoteAssets', 'preload', 'favicon', 'titleTemplate', 'plantUmlServer', 'addons'],
    ...[
      'hideInToc',
      'level',
      'dragPos',
      'revealOptions',
      'scripts',
      'highlightTheme',
      'twoslash',
      'wakeLock',
      'comark',
    ],
    ...['overviewSnapshots', 'contextMenu', 'browserExporter', 'editor', 'seoMeta', 'hide', 'disabled', 'zoom'],
    ...['routeAlias', 'clicks', 'clicksStart', 'tags', 'toc', 'link-citations', 'auto-scaling', 'inlineSVG'],
  ]),
}

/** The same at the top of a slide, where some words have another meaning. */
const slideHabits: Readonly<Record<string, string>> = {
  ...deckHabits,
  ...shared(
    'Delete it; for a picture choose "layout: image" and write ![what it shows](images/name.png) on the slide.',
    [...['image', 'background', 'backgroundImage', 'backgroundSize']],
  ),
  ...shared('Delete it, and make the slide’s first line its title: "# …" or "## …".', [
    'title',
    'level',
    'hideInToc',
    'heading',
  ]),
  ...shared('Delete it, and write "id: …" for links to the slide.', ['routeAlias']),
  ...shared('Write "hidden: true": the slide is in nothing that is made.', ['hide', 'disabled']),
  ...shared('Delete it, and write the link on the slide: [text](https://…).', ['url', 'link']),
  ...shared('Delete it; notes are the last comment of a slide: <!-- … -->.', ['notes', 'note', 'speakerNotes']),
}

function shared(hint: string, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, hint]))
}

/** Keys of other programs without which something of the author's would be lost. */
const asking: Readonly<Record<string, string>> = {
  src: 'Write "include: other-deck#slide-id" for a slide of slides/other-deck.md.',
  import: 'A deck is one file: copy the slides of that file here, and delete the line.',
}

/** What reading the deck has looked at, and said what it found. */
const toldBefore: ReadonlySet<string> = new Set(['separator', 'verticalSeparator'])

/** Themes that come with Marp, Slidev, reveal.js and Beamer. */
export const foreignThemes: ReadonlySet<string> = new Set([
  ...[
    'default',
    'gaia',
    'uncover',
    'seriph',
    'apple-basic',
    'bricks',
    'shibainu',
    'dracula',
    'none',
    'geist',
    'penguin',
  ],
  ...['black', 'white', 'league', 'beige', 'sky', 'night', 'serif', 'simple', 'solarized', 'moon', 'blood'],
  ...['metropolis', 'Madrid', 'Berlin', 'CambridgeUS', 'Warsaw', 'Boadilla'],
])

/** Of Slidev, reveal.js and Marp. */
const foreignTransition =
  /^(?:(?:slide|fade|zoom|push|cover|reveal|wipe)-|(?:convex|concave|zoom|view-transition|push|cover|reveal|wipe)\b)/

/**
 * A block of YAML without what only other programs know. Reports `key-foreign` for each such key, and for the theme of
 * another program; nothing is said of keys that are no one’s.
 */
export function withoutForeign(
  value: unknown,
  kind: 'deck' | 'slide',
  yaml: RawYaml,
  diagnostics: Diagnostic[],
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const habits = kind === 'deck' ? deckHabits : slideHabits
  const { shape } = kind === 'deck' ? deckSchema : slideSchema
  const kept = Object.entries(value).filter(([key, given]) => {
    if (kind === 'deck' && toldBefore.has(key)) return false
    const place = yaml.keyPlaceOf([key])
    if (kind === 'deck' && key === 'theme' && typeof given === 'string' && foreignThemes.has(given)) {
      const hint = 'Delete the line, or write "theme: dark" or "theme: light".'
      diagnostics.push(diagnose('key-foreign', place, `"${given}" is a theme of another program.`, hint))
      return false
    }
    if (key === 'transition' && typeof given === 'string' && foreignTransition.test(given)) {
      const hint = 'Delete the line, or write "transition: slide" or "transition: fade".'
      diagnostics.push(diagnose('key-foreign', place, `"${given}" is a transition of another program.`, hint))
      return false
    }
    if (Object.hasOwn(shape, key)) return true
    if (Object.hasOwn(asking, key)) {
      const message = `"${key}" is a key of another program, for which duilian has nothing.`
      diagnostics.push(diagnose('key-unknown', place, message, asking[key]))
      return false
    }
    if (!Object.hasOwn(habits, key)) return true
    const message = `"${key}" is a key of another program, and is not needed here.`
    diagnostics.push(diagnose('key-foreign', place, message, habits[key]))
    return false
  })
  return Object.fromEntries(kept)
}
