import { type Case, type Fault, under } from './case.ts'

const list = (...items: readonly string[]) => under(items.map((item) => `- ${item}\n  en: Green tea`).join('\n'))

/** Pairs that stand in a deck more than once, and pairs outside of its slides. */
export const staleFaults: readonly Fault[] = [
  {
    name: 'a line changed alone whose twin stands elsewhere',
    code: 'caption-stale',
    slide: under('- 綠茶\n  en: Green tea\n- 紅茶\n  en: ⟦Green tea⟧'),
    signedOff: list('綠茶', '綠茶'),
  },
  {
    name: 'the title of the deck changed alone, not the heading of its cover',
    code: 'caption-stale',
    slide: '# 茶\nen: ⟦Test⟧\n',
    signedOff: '# 測試\nen: Test\n',
  },
  {
    name: 'a caption changed alone whose twin stands elsewhere',
    code: 'caption-stale',
    slide: under('- 綠茶\n  en: Green tea\n- ⟦綠茶⟧\n  en: Black tea'),
    signedOff: list('綠茶', '綠茶'),
  },
]

export const staleInnocents: readonly Case[] = [
  {
    name: 'a new pair with a caption that another pair has',
    slide: list('綠茶', '青茶'),
    signedOff: list('綠茶'),
  },
  { name: 'one of two equal pairs taken out', slide: list('綠茶'), signedOff: list('綠茶', '綠茶') },
  { name: 'a third equal pair', slide: list('綠茶', '綠茶', '綠茶'), signedOff: list('綠茶', '綠茶') },
  {
    name: 'one of two equal pairs changed in both lines',
    slide: under('- 綠茶\n  en: Green tea\n- 紅茶\n  en: Black tea'),
    signedOff: list('綠茶', '綠茶'),
  },
]
