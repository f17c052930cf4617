import type { LocalizedChart } from '../../model/localized.ts'
import type { Measurer } from './measure.ts'

/** A chart with what it is laid out by. */
export interface Scene extends LocalizedChart {
  readonly measurer: Measurer
}
