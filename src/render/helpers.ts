import { isLinkAddress } from '../model/address.ts'
import type { Focus } from '../model/deck.ts'
import { halvesOf } from '../model/halves.ts'
import type { LocalizedChart, LocalizedSlide, LocalizedText } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { tableOfChart } from './chart-table.ts'
import { TemplateFault } from './fault.ts'
import { momentsOf } from './moments.ts'

/** What the helpers read of the outermost context. */
interface Root {
  readonly locale: string
  readonly images: { readonly get: (path: string) => string | undefined }
  readonly charts: ReadonlyMap<LocalizedChart, string>
}

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
  /** A text without markup, for attributes. */
  plain: (text: LocalizedText): string => textOfRuns(text.runs),
  /** True for a text that is strong as a whole, such as a number that stands for itself. */
  solitary: isSolitary,
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
  halves: (slide: LocalizedSlide) =>
    halvesOf(
      slide.body ?? [],
      {
        ...(slide.quote && { quote: slide.quote }),
        ...(slide.figure && { figure: slide.figure }),
        ...(slide.chart && { chart: slide.chart }),
      },
      slide.picturePlace === 'left',
    ),
  /** A share from 0 to 1 in percent, to a tenth. */
  percent: (share: number): string => `${Math.round(share * 1000) / 10}%`,
  /** Where a picture is cut, as CSS says it: by the focus at an index, or in the middle. */
  focused: (points: readonly Focus[] | undefined, index: number): string => {
    const [x, y] = points?.[index] ?? points?.[0] ?? [50, 50]
    return `${x}% ${y}%`
  },
  /** The items of a timeline with where they are drawn. */
  moments: momentsOf,
  /** A number with two digits: 01. */
  twoDigits: (number: number): string => String(number).padStart(2, '0'),
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
