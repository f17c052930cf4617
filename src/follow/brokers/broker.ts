/** What a presenter says last; a room needs no more, since the latest slide is all that anyone follows. */
export interface Entry {
  /** Grows with every step; an entry that does not grow is stale and changes nothing. */
  readonly seq: number
  /** Who presents: a name drawn by chance for each window that does. */
  readonly by: string
  /** What listeners are sent, as JSON on one line. */
  readonly text: string
}

/** What became of a publication. `seq` is that of the entry that stands. */
export type Published =
  | { readonly outcome: 'kept' }
  /** The entry that stands is as new or newer. */
  | { readonly outcome: 'stale'; readonly seq: number }
  /** Somebody else presents. */
  | { readonly outcome: 'held'; readonly seq: number }

export type Deliver = (entry: Entry) => void

/**
 * Carries the last entry of each room between processes. Every function rejects within a second or two if that cannot
 * be done now; nothing is kept to be done later, since a step that comes late is worse than one that is repeated.
 */
export interface Broker {
  /**
   * Makes an entry the last one of a room, and delivers it. Comparing and setting is one act: of two presenters one
   * is first, wherever they are. `take` is the intent to present in place of whoever does.
   */
  publish(room: string, entry: Entry, take: boolean): Promise<Published>
  /** Delivers every entry from now on, possibly one twice; resolves when nothing more can be missed, with what ends it. */
  subscribe(room: string, deliver: Deliver): Promise<() => Promise<void>>
  /** The last entry of a room; undefined if there is none, or if it has expired. */
  load(room: string): Promise<Entry | undefined>
  /** Ends connections and timers. */
  close(): Promise<void>
}

/** Milliseconds after which a room without a step is forgotten: longer than a day of a conference. */
export const expiry = 18 * 60 * 60 * 1000

/** How an entry compares with the one that stands: the rule that every broker keeps. */
export function judge(standing: Entry | undefined, entry: Entry, take: boolean): Published {
  if (!standing) return { outcome: 'kept' }
  const { seq } = standing
  if (standing.by !== entry.by && !take) return { outcome: 'held', seq }
  return entry.seq > seq ? { outcome: 'kept' } : { outcome: 'stale', seq }
}
