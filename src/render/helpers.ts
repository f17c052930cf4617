import { isLinkAddress, shortAddress } from '../model/address.ts'
import { apartFromWords } from '../model/apart.ts'
import type { Focus } from '../model/arrangement.ts'
import { bigNumber, sharedSubject } from '../model/big-number.ts'
import { isCitedOnce } from '../model/cited-once.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { sharesOfHalves } from '../model/half-shares.ts'
import { halvesOf } from '../model/halves.ts'
import { aroundMain } from '../model/lead.ts'
import type { LocalizedChart, LocalizedSegment, LocalizedSlide, LocalizedText, Run } from '../model/localized.ts'
import { hasOwnNumber } from '../model/own-number.ts'
import { textOfRuns } from '../model/runs.ts'
import type { CodeBlockOf } from '../model/segment.ts'
import { addressParts } from './address-parts.ts'
import { tableOfChart } from './chart-table.ts'
import { dotParts } from './dot-parts.ts'
import { TemplateFault } from './fault.ts'
import { momentsOf } from './moments.ts'
import { isNumeric } from './numeric.ts'
import { areWordy, pictureRows } from './picture-rows.ts'
import { tracksOf } from './tracks.ts'
import { codeRows, hasRows } from './typesetting/code-rows.ts'
import { hasDoubledBackslashes } from './typesetting/doubled.ts'
import { scaleOfFormula } from './typesetting/formula-size.ts'
import type { Highlighter } from './typesetting/highlight.ts'
import type { FormulaSetter } from './typesetting/mathematics.ts'
import type { QrDrawer } from './typesetting/qr.ts'

/** What the helpers read of the outermost context. */
interface Root {
  readonly locale: string
  readonly images: { readonly get: (path: string) => string | undefined }
  readonly charts: ReadonlyMap<LocalizedChart, string>
  readonly presenter?: boolean
  /** Takes what is found wrong while a template runs. */
  readonly found?: Diagnostic[]
}

type Formula = Extract<Run, { kind: 'formula' }>
type LocalizedCode = CodeBlockOf<LocalizedSegment>

/** Helpers that draw with libraries, which are loaded when something needs them. */
export function createTypesettingHelpers(highlighter: Highlighter, setter: FormulaSetter, drawer: QrDrawer) {
  return {
    /** The lines of code with their tokens. */
    codeRows: (block: LocalizedCode) => codeRows(block, highlighter),
    /** A QR code as a shape; nothing of no address. */
    qrShape: (url?: string) => (url === undefined ? undefined : drawer.draw(url)),
    /** A formula as MathML, or its source if it cannot be set, which is reported. */
    mathml({ tex, display, place }: Formula, options: HelperOptions): string {
      const made = setter.set(tex, display)
      if (hasDoubledBackslashes(tex))
        options.data.root.found?.push(diagnose('formula-doubled', place, doubledMessage, doubledHint))
      if ('mathml' in made) return made.mathml
      options.data.root.found?.push(
        diagnose('formula-invalid', place, `This formula cannot be set: ${made.fault}`, formulaHint),
      )
      return ''
    },
  }
}

const doubledMessage =
  'The backslashes of this formula are doubled: each pair breaks the line, and what follows is set as letters.'
const doubledHint = 'Write one backslash before a command, such as "\\frac" or "\\;", and two between rows.'

const formulaHint =
  'Correct its TeX; to show dollar signs as text, write a backslash before them, and to show source, put it in `…`.'

/** What Handlebars hands every helper last; its own types leave out `loc`. */
interface HelperOptions {
  readonly data: { readonly root: Root }
  readonly loc: hbs.AST.SourceLocation
}

/** What templates may call. Each is as small as it can be: what is shown, and how, is the templates' business. */
export const helpers = {
  /** True if two values are the same. */
  is: (left: unknown, right: unknown): boolean => left === right,
  /** True for a text in another language than the document's, which then needs a `lang`. */
  foreign: (text: LocalizedText, options: HelperOptions): boolean => text.locale !== options.data.root.locale,
  /** True for sources that one row at the foot says to every reader. */
  citedOnce: isCitedOnce,
  /** True for a title that begins with a number of its author's. */
  ownNumber: hasOwnNumber,
  /** A text without markup, for attributes. */
  plain: (text: LocalizedText): string => textOfRuns(text.runs, ({ tex }) => tex),
  /** True for a text that is strong as a whole, such as a number that stands for itself. */
  solitary: isSolitary,
  /** True for the text of a cell that is a number. */
  numeric: isNumeric,
  /** The sum of two numbers: the number of a list item from the list's start and the item's index. */
  add: (left: number, right: number): number => left + right,
  /** The address of a link, which validation has let pass: no other one is ever printed. */
  address(url: string, options: HelperOptions): string {
    if (isLinkAddress(url)) return url
    throw new TemplateFault(`No slide can open "${url}".`, undefined, options.loc)
  },
  /** Where an image of the project is found from the document. */
  imageUrl(path: string, options: HelperOptions): string {
    const url = options.data.root.images.get(path)
    if (url === undefined) throw new TemplateFault(`The image "${path}" is not there.`, undefined, options.loc)
    return url
  },
  /** The parts of a slide that stand side by side. */
  halves: (slide: LocalizedSlide) => {
    const halves = halvesOf(slide.body ?? [], slide, slide.picturePlace === 'left')
    return sharesOfHalves(halves).map((share, at) => ({ ...halves[at], ...(share * halves.length !== 1 && { share }) }))
  },
  /** The text above the table or timeline of a slide, as it was written, and that below. */
  above: (slide: LocalizedSlide) => aroundMain(slide).above,
  below: (slide: LocalizedSlide) => aroundMain(slide).below,
  /** Whether the lines under pictures leave these little room. */
  wordy: areWordy,
  /** A number in a row of others and its unit, and what all of them are about. */
  bigNumber,
  sharedSubject,
  /** What stands beside the words of a closing slide. */
  apartFromWords,
  /** Blocks, in which pictures that follow each other are one row. */
  pictureRows,
  /** A share from 0 to 1 in percent, to a tenth. */
  percent: (share: number): string => `${Math.round(share * 1000) / 10}%`,
  /** Where a picture is cut, as CSS says it; empty for one that is shown whole. */
  cutAt: (point: Focus | undefined): string => (point ? `${point[0]}% ${point[1]}%` : ''),
  /** The items of a timeline with where they are drawn. */
  moments: momentsOf,
  /** A number with two digits: 01. */
  twoDigits: (number: number): string => String(number).padStart(2, '0'),
  /** An address as people read it out. */
  shortAddress,
  /** A text in parts between which a long address may be broken. */
  addressParts,
  /** A text in parts around dots between spaces. */
  dotParts,
  /** The size of a formula on a line of its own, in em. */
  formulaScale: (tex: string) => scaleOfFormula(tex),
  formulaScaleInHalf: (tex: string) => scaleOfFormula(tex, 'half'),
  /** The captions of a film or sound as files of WebVTT: both languages at once, and the line alone. */
  tracks: tracksOf,
  /** What is said of a block of code as a whole, as classes; empty if its lines are as usual. */
  codeClasses: (block: CodeBlockOf<unknown>): string => {
    const { firstNumber, steps = [] } = block
    return [
      hasRows(block) ? 'rows' : '',
      firstNumber === undefined ? '' : 'numbered',
      steps.length > 1 ? 'stepped' : steps.length === 1 ? 'marked' : '',
    ]
      .filter(Boolean)
      .join(' ')
  },
  /** The steps of code after its first, from 1, which something has to stand for. */
  laterSteps: ({ steps = [] }: CodeBlockOf<unknown>): readonly number[] => steps.slice(1).map((_, at) => at + 1),
  /** The numbers of a chart as a table. */
  numbers: tableOfChart,
  /** The SVG of a chart. */
  chart(chart: LocalizedChart, options: HelperOptions): string {
    const drawn = options.data.root.charts.get(chart)
    if (drawn === undefined) throw new TemplateFault('There is no chart here to draw.', undefined, options.loc)
    return drawn
  },
}

/** True for a text that is strong as a whole. */
export function isSolitary(text: LocalizedText): boolean {
  return text.runs.length === 1 && text.runs[0]?.kind === 'strong'
}
