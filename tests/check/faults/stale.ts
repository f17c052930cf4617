import { type Case, type Fault, glossary, report, under } from './case.ts'

const list = (...items: readonly string[]) => under(items.map((item) => `- ${item}\n  en: Green tea`).join('\n'))

const sourced = (zh: string) => ({ 'data/talk/sources.yaml': report.replace('報告', zh) })
const cited = `layout: bullets\nsources: [report]\n---\n\n${list('綠茶')}`
const local = (zh: string, cn = '') => glossary(`local,${zh},Local cases,${cn},,,`)

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
  {
    name: 'the title of a source that a slide cites',
    code: 'caption-stale',
    slide: cited,
    files: { 'data/talk/sources.yaml': report.replace('報告, en: Report', '統計, en: ⟦Report⟧') },
    filesSignedOff: sourced('報告'),
    signedOff: cited,
  },
  {
    name: 'a term that an expression names',
    code: 'caption-stale',
    slide: under('- {{term "local"}}\n  en: {{term "local"}}'),
    files: glossary('⟦local,外地個案,Local cases,,,,'),
    filesSignedOff: local('本地個案'),
    signedOff: under('- {{term "local"}}\n  en: {{term "local"}}'),
  },
  {
    name: 'the form for one place of a term that a line has',
    code: 'caption-stale',
    slide: under('- 本地個案少\n  en: Local cases are few'),
    files: glossary('⟦local,本地個案,Local cases,输入病例,,,'),
    filesSignedOff: local('本地個案', '本土病例'),
    signedOff: under('- 本地個案少\n  en: Local cases are few'),
  },
]

export const staleInnocents: readonly Case[] = [
  {
    name: 'a source and a term that no slide shows',
    slide: list('綠茶'),
    files: { ...sourced('統計'), ...local('外地個案') },
    filesSignedOff: { ...sourced('報告'), ...local('本地個案') },
    signedOff: list('綠茶'),
  },
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
