import type { Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { BlockOf, SegmentKind, SegmentText } from '../model/segment.ts'

/** A segment whose captions and overrides are still being found. */
export interface DraftText {
  readonly kind: SegmentKind
  readonly text: SegmentText
  readonly others: Map<Locale, SegmentText>
  /** The file it describes, as it is written; absent of any other text. */
  readonly file?: string
}

/** A block of drafts, with the place it stands at. */
export interface PlacedDraft {
  readonly block: BlockOf<DraftText>
  readonly place: Place
}
