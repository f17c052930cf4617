import type { Locale } from '../../../model/locale.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import type { SlotName } from './slot-name.ts'
import type { Box } from './units.ts'

/** Colours of a surface as six hexadecimal digits. */
export interface Surface {
  readonly paper: string
  readonly ink: string
  readonly captionInk: string
  readonly accent: string
  readonly accentText: string
  readonly rule: string
  readonly panel: string
  /** Of charts. */
  readonly chartAccent: string
  readonly chartOther: string
  /** Of parts of code. */
  readonly codeKeyword: string
  readonly codeString: string
  readonly codeNumber: string
  readonly codeFunction: string
  readonly codeType: string
  /** Whether its text stands in the middle. */
  readonly centred: boolean
}

export type ColorRole = Exclude<keyof Surface, 'centred'>

/** How paragraphs of a level look. Sizes in px of the slide. */
export interface LevelStyle {
  readonly size: number
  readonly color: ColorRole
  /** Which of a pair's two languages stands on this level. */
  readonly side: 'line' | 'caption'
  readonly bold?: boolean
  /** A mark in front; its text hangs. */
  readonly bullet?: boolean
  /** Where its text begins, from the edge of its box. */
  readonly indent?: number
  /** How far before that edge its first line begins, where it has no mark. */
  readonly hang?: number
  /** Above the paragraph. */
  readonly before?: number
  /** From one line to the next, where it does not follow from the size. */
  readonly pitch?: number
  readonly align?: 'l' | 'ctr' | 'r'
  readonly face?: 'code'
}

/** A placeholder of a layout. */
export interface Slot {
  /** `ph idx`, the same for what means the same in all layouts, so that slides keep their texts when the layout is changed. */
  readonly idx: number
  /** `ph type`; absent for one that takes text, a picture, a table or a chart. */
  readonly type?: 'title' | 'ctrTitle' | 'body' | 'sldNum' | 'ftr' | 'pic' | 'chart' | 'tbl'
  readonly name: SlotName
  readonly box: Box
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Those of the master if absent. */
  readonly levels?: readonly LevelStyle[]
  /** Behind its text. */
  readonly fill?: ColorRole
  /** Between its edge and its text, in px. */
  readonly inset?: number
  /** Whether its text rather shrinks a little than begins a line for a few characters. */
  readonly sparing?: boolean
  /** Where it does not stand on the surface of its layout. */
  readonly surface?: Surface
  /** Whether each paragraph keeps to one line, and shrinks for it. */
  readonly single?: boolean
}

export type Link = { readonly slide: string } | { readonly address: string }

/** Text in one language and one form. */
export interface TextRun {
  /** A line feed alone is a break inside the paragraph. */
  readonly text: string
  readonly locale: Locale
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: ColorRole
  readonly underline?: boolean
  readonly strike?: boolean
  readonly marked?: boolean
  /** In percent of the size: raised or lowered. */
  readonly baseline?: number
  readonly face?: 'code'
  readonly link?: Link
  /** In px, where it is not that of its level. */
  readonly size?: number
}

export type Mark = 'none' | 'bullet' | 'open' | 'done' | { readonly start: number }

export interface Paragraph {
  /** From 0 on: a line, its caption, a line below, its caption, … */
  readonly level: number
  readonly runs: readonly TextRun[]
  /** Where it is not that of its level. */
  readonly mark?: Mark
  /** The edge of its text in px, where it is not that of its level. */
  readonly indent?: number
  /** How far its first line, with its mark, begins before that edge, in px. */
  readonly hang?: number
  /** Above it in px, where it is not that of its level. */
  readonly before?: number
  readonly align?: 'l' | 'ctr' | 'r'
  /** The click that brings it, from 1 on. */
  readonly step?: number
}

/** How much of a picture is cut off at each side, in thousandths of a percent. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[]
  readonly align: 'l' | 'ctr' | 'r'
}

export type Content =
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'picture'
      readonly path: string
      readonly alt: string
      readonly crop?: Crop
      readonly link?: Link
      /** The film or sound that it stands for. */
      readonly film?: Film
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly TableCell[])[]
      readonly alt: string
      /** Of lines and captions, in px. */
      readonly size: { readonly line: number; readonly caption: number }
      /** The widths of its columns and the heights of its rows, in px. */
      readonly columns: readonly number[]
      readonly heights: readonly number[]
    }
  | { readonly kind: 'chart'; readonly chart: LocalizedChart; readonly alt: string }
  /** Of its slide; a text of its own for slides that are not counted. */
  | { readonly kind: 'number'; readonly text?: string }

/** A film or sound by its path. */
export interface Film {
  readonly path: string
  readonly medium: 'video' | 'audio'
}

/** Something on a slide, in a placeholder or free. */
export interface Item {
  readonly slot?: Slot
  /** Where it is not its placeholder's. */
  readonly box?: Box
  readonly content: Content
  /** Where a click on all of it leads: PowerPoint underlines links in a text. */
  readonly link?: Link
}

/** A shape without text: a stroke, a band, a dot. */
export interface Ornament {
  readonly preset: 'rect' | 'ellipse' | 'frame' | 'triangle' | 'line' | 'lineInv'
  readonly box: Box
  readonly color: string
  /** How opaque, from 0 to 1; wholly if absent. */
  readonly opacity?: number
  /** Of a line or frame, in px. */
  readonly weight?: number
  /** Which way it fades away, if it does. */
  readonly fades?: Fading
}

/** Up or down to nothing; to the right, past three quarters of the way, to a third of its strength. */
export type Fading = 'up' | 'down' | 'right'

/** A slide as PowerPoint has it. */
export interface ComposedSlide {
  readonly id: string
  /** Names its layout among those of the deck. */
  readonly layout: string
  readonly hidden: boolean
  /** How it comes on. */
  readonly transition?: 'fade' | 'slide'
  /** Drawn before and after what it holds, outside of the layout. */
  readonly behind: readonly (Item | Ornament)[]
  readonly items: readonly Item[]
  readonly before: readonly Ornament[]
  readonly notes: readonly Paragraph[]
  /** What it holds and PowerPoint does not show. */
  readonly lost: readonly Loss[]
}

/** Something that PowerPoint does not show, and what its author can do about that. */
export interface Loss {
  readonly what: string
  readonly hint: string
}

/** A layout with its placeholders. */
export interface ComposedLayout {
  readonly key: string
  readonly name: string
  readonly surface: Surface
  readonly slots: readonly Slot[]
  readonly ornaments: readonly Ornament[]
  readonly logo?: PlacedPicture
}

/** A picture, by path, and where it stands. */
export interface PlacedPicture {
  readonly path: string
  readonly box: Box
}

/** A picture as it is put into the package. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpeg' | 'gif'
  /** The drawing that `bytes` is a picture of. */
  readonly svg?: Uint8Array
  readonly width: number
  readonly height: number
}
