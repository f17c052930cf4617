/**
 * Words in which 著 is a work, fame or a settled people, and so 著 everywhere; what may stand before or behind makes it
 * another word: 議論著 is arguing, 靠近著 coming near, 重新著手 a new start.
 */
const works =
  '專著|(?<![議討談爭辯評言])論著|遺著|(?<!翻|口)譯著|編著(?!辮|故|織|程)|名著|巨著|原著|拙著|舊著|(?<![重更])新著(?![手眼重力色陸裝])|土著|' +
  '顯著|昭著|卓著|著稱|著述|著錄|著作|著者|著書|著名|(?<=[者人同友]合)著(?![眼雙])'

/** Words in which it is 着 where 着 and 著 are told apart. */
const aspects =
  '沉著|執著|附著|膠著|衣著|穿著|著陸|著重|著手|著眼|著落|著急|著火|著涼|著迷|著想|著色|著實|睡著|隨著|沿著|朝著|向著|接著|意味著'

const pattern = new RegExp(`(${works})|${aspects}`, 'gu')

/** The form of each 著 of a Traditional text that stands in a known word, by its offset. */
export function findWorks(text: string): ReadonlyMap<number, '著' | '着'> {
  const found = new Map<number, '著' | '着'>()
  if (!text.includes('著')) return found
  for (const { 0: word, 1: work, index } of text.matchAll(pattern)) {
    found.set(index + word.indexOf('著'), work === undefined ? '着' : '著')
  }
  return found
}

/** Words in which 乾 is the heaven, or a reign, and stays 乾 in Simplified; 餅乾嘉年華 has another. */
const heavens = /乾(?:嘉(?![年義賓獎])|隆|坤|卦)|康乾/gu

/** Where a Traditional text has a 乾 that is never 干. */
export function findHeavens(text: string): ReadonlySet<number> {
  if (!text.includes('乾')) return new Set()
  return new Set(Array.from(text.matchAll(heavens), ({ 0: word, index }) => index + word.indexOf('乾')))
}
