import type { Bound } from './quantity.ts'

type Words = readonly (readonly [RegExp, Bound])[]

/** Words right before a number that say how exact it is; the first that fits counts. */
const chineseBefore: Words = [
  [/(?:不超过|不[多高大]于|至多|最多)(?:有|是|占|达|需|要|花|用|等){0,2}$/, 'most'],
  // Faster, not nearly: 比上一代快1.8倍.
  [/(?:比.{1,4}|[更较加提变跑])快$/, 'exact'],
  // What comes closer is not there; 撑不过 fails before, and 不过三天 says that it is little.
  [/(?:[越更愈最]接?近于?|不过)$/, 'any'],
  // What falls through a mark may be below it or at it.
  [/(?:[跌降]破|失守)了?$/, 'most'],
  // 年满十八岁 is “18 or over”; 破亿 has passed a hundred million.
  [/(?:上限为?|多达|高达|上看|破|年[满滿]|达到?|为期|只有|仅有?|逼近)了?$/, 'any'],
  [/不[低小]于$/, 'over'],
  [/(?:不足|不到|未满|低于|少于|小于|以下|[<＜])$/, 'under'],
  [/[≤≦]$/, 'most'],
  [
    /(?:逾|超过|超出|(?<![远买卖買賣])超|不少于|不低于|至少|最少|起码|高于|多于|大于|不止|过|[>＞≥≧])(?:了|占|达|有|需|要|花|用|等|得){0,2}$/,
    'over',
  ],
  [
    /(?:大约|约莫|约略|大概|(?<![条签公契合预节制邀])约|估计|上下|粗估|差不多)(?:增加?|增长|成长|提[高升]|上?升|扩大|减少?|下?降|缩[短小]|变)?(?:为|有|是|占|达|合|值|需要?|要|花|在|共|计|到|至|成|了)?$/,
    'about',
  ],
  [/(?:将近|接近|(?<![最附亲新靠远临])近|几乎|快)(?:占|达)?$/, 'nearly'],
]

const chineseAfter: Words = [
  [/^(?:左右|上下(?![文游班车级])|前后|[许許]|光景)/, 'about'],
  [/^(?:[及或]?以上|或更[多高大久长]|之多|开外|起跳|起)/, 'over'],
  [/^(?:出头|出頭|好几|好幾)/, 'odd'],
  // 八倍多, 三成多, 一番多; not 三成多数.
  [/^(?:多(?![数样元次种重层家个久少方边云半国位么]|年轻)|余(?![下额地裕温生震款]))/, 'odd'],
  [/^(?:[及或]?以下|或更[少低小短]|以内|之内|内|不到)/, 'any'],
]

const englishBefore: Words = [
  [/\b(?:at most|(?:no|not|never) more than|(?:not|never) (?:over|above|exceed(?:ing|s|ed)?)|a maximum of)$/i, 'most'],
  [
    /\b(?:up to|as (?:much|many|high|low|few|little) as|topp\w+|surpass\w+|pass\w+|exceed(?:ed|s)|reach\w+|only|just|near|hit|another)$/i,
    'any',
  ],
  [/(?:\b(?:under|below|less than|fewer than|short of|lower than)|<)$/i, 'under'],
  [/≤$/, 'most'],
  [
    /(?:\b(?:over|more than|above|exceeding|at least|a minimum of|no (?:less|fewer) than|not (?:less|fewer) than|upwards? of|in excess of|higher than|greater than|beyond)|[>≥])$/i,
    'over',
  ],
  // What is talked about is as many as there are.
  [
    /\b(?:talk|speak|spoke|think|thought|tell|told|know|knew|hear|heard|learn(?:ed|t)?|ask|worr(?:y|ied)|read|writ(?:e|ten|ing)|wrote|car(?:e|es|ed|ing)|all|facts?|stor(?:y|ies)|books?|questions?|something|everything|nothing|more)(?:s|ed|ing)?(?: (?:you|us|me|them|him|her))? about$/i,
    'any',
  ],
  [
    /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|c\.|an estimated|estimated|or so|broadly)|[~≈])$/i,
    'about',
  ],
  [/\bsome$/i, 'some'],
  [/\b(?:nearly|almost|close to|nearing|approaching|just under|just short of|virtually)$/i, 'nearly'],
]

const englishAfter: Words = [
  [/^(?:\+|[ -]?plus\b| or (?:more|above|over|older)| and (?:above|over|older|up)|-odd)/i, 'over'],
  [/^ or (?:so|thereabouts)\b/i, 'about'],
  [/^ or (?:less|fewer|below|under)\b/i, 'any'],
]

const chineseWords = { before: chineseBefore, after: chineseAfter, some: someOf(chineseBefore, chineseAfter) }
const englishWords = { before: englishBefore, after: englishAfter, some: someOf(englishBefore, englishAfter) }

/** One pattern for each side that fits if any of its own does: most numbers have no such words. */
function someOf(before: Words, after: Words) {
  const join = (words: Words, flags: string) => new RegExp(words.map(([{ source }]) => source).join('|'), flags)
  return { before: join(before, before[0]?.[0].flags ?? ''), after: join(after, after[0]?.[0].flags ?? '') }
}

/** Words earlier in the clause, no number between: 约是太阳核心的10倍, and those that may speak of something else. */
const chineseEarlier: Words = [
  [
    /(?<![条签公契合预节制邀])约(?:占[^，。；：、！？\d\ufffc一二两三四五六七八九十百千万亿]{1,10}|(?:为|是|等于|相当于|相当|合)[^，。；：、！？\d\ufffc一二两三四五六七八九十百千万亿]{1,10}的)$/,
    'about',
  ],
  [
    /(?:大约|约莫|约略|大概|估计|差不多|几乎|将近|接近)[^，。；：、！？\d\ufffc一二两三四五六七八九十百千万亿]{1,12}$/,
    'any',
  ],
  [/(?:超过|高于|大于|低于|小于|不足)[^，。；：、！？\d\ufffc一二两三四五六七八九十百千万亿]{1,8}$/, 'any'],
]
const englishEarlier: Words = [
  [
    /\b(?:about|around|roughly|approximately|nearly|almost) (?:the|an?|as|equal|equivalent)(?: [A-Za-z'’-]+){1,6}$/i,
    'any',
  ],
  // What is measured stands between: “above a temperature of 37.5 degrees”, “below the threshold of 20”.
  [
    /\b(?:above|over|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|below|under|more than|less than|up to)(?: [A-Za-z'’-]+){1,6} of$/i,
    'any',
  ],
]

const countedBy = /每[^，。；、每\d\ufffc]{1,4}$/

/** How exact a Chinese number is by the words before and after it. */
export function chineseBound(before: string, after: string, time: boolean): Bound {
  const near = before.trimEnd()
  const said = boundOf(near.slice(-6), after.trimStart(), chineseWords)
  // 跌破每瓦0.7元: what it is counted by may stand between. In 每天约三百次 it is what says how exact that is.
  const bound = said === 'exact' ? boundOf(near.replace(countedBy, '').slice(-6), '', chineseWords) : said
  if (bound === 'exact') return firstOf(chineseEarlier, near.slice(-20))
  // 近3年 is the last three years, not nearly three.
  return time && (bound === 'nearly' || bound === 'any') ? 'any' : bound
}

const orAbove = /^ or (?:above|over|more)\b/i

/** How exact an English number is by the words before and after it. */
export function englishBound(before: string, after: string, time: boolean): Bound {
  const near = before
    .slice(-24)
    .trimEnd()
    .replace(/ the age of$| (?:the|an?|its|by)$/i, '')
    // A maximum “of 33 °C or above” is one that is at least so high.
    .replace(/ of$/i, (of) => (orAbove.test(after) ? '' : of))
  // A price “from US$499” may be 499美元起; “from 3 to 5” says of neither how exact it is.
  if (/\b(?:from|start(?:s|ing) at)$/i.test(near) && !/^[^.;]*\bto\b/.test(after)) return 'any'
  const bound = boundOf(near, after, englishWords)
  if (bound === 'exact') return firstOf(englishEarlier, before.trimEnd().slice(-60))
  // “Over three years” may be more than or in the course of them.
  return time && bound === 'over' && / ?over$/i.test(near) ? 'any' : bound
}

/** What each says besides itself: “nearly” stands for about and for less than, “some” for about and for 余. */
const alike: Readonly<Partial<Record<Bound, readonly Bound[]>>> = {
  nearly: ['about', 'some', 'under'],
  some: ['about', 'odd'],
  odd: ['over'],
}

/** True if one text may say the other. */
export function sameBound(a: Bound, b: Bound): boolean {
  if (a === 'most' || b === 'most') return ![a, b].some((one) => one === 'over' || one === 'odd')
  return a === b || a === 'any' || b === 'any' || alike[a]?.includes(b) === true || alike[b]?.includes(a) === true
}

function boundOf(before: string, after: string, words: typeof chineseWords): Bound {
  if (words.some.before.test(before)) return firstOf(words.before, before)
  return words.some.after.test(after) ? firstOf(words.after, after) : 'exact'
}

function firstOf(words: Words, text: string): Bound {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? 'exact'
}

/** “12.3% up on the year before”, “a 12.3% fall from”: what else may rise or fall by so much would follow. */
const laterEnglish =
  /^ (?:(?:year[- ]on[- ]year|annual) )?(?:(?<up>up|higher|rise|increase)|(?<down>down|lower|fall|drop|decline|decrease))(?= (?:on|from|than|year[- ]on[- ]year|over|against|compared)\b|[.,;)]|$)/i

/** Whether the words right after an English number say that it is a rise or a fall. */
export function laterDirectionOf(after: string): 'up' | 'down' | undefined {
  const { up, down } = laterEnglish.exec(after)?.groups ?? {}
  return up ? 'up' : down ? 'down' : undefined
}

const chineseDown =
  /(?:下降|下跌|下滑|下调|减少|减|跌|降(?!水|雨|雪|临)|缩减|缩小|缩短|回落|萎缩|衰退|亏损|负增长|跌幅)[^，。；、！？\d\ufffc]{0,4}$/
const chineseUp =
  /(?:上升|上涨|上调|增长|增加|成长|提升|提高|(?<![公毫])升(?!级)|涨|增|攀升|扩大)[^，。；、！？\d\ufffc]{0,4}$/

/** Words that tell it two words away from the number. */
const falls =
  'fell|fall(?:s|ing|en)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down(?! into\\b)|shr[aiu]nk(?:s|ing|en)?|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|contract(?:ed|ing)|los(?:t|e|es|ing|s|ses)|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)'
const rises =
  'rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|(?<!\\b(?:ma(?:ke|kes|king|de)|t(?:ake|akes|aking|ook)|(?:add|end|pick|sum|sign|start|back)(?:s|ed|ing)?|sets?) )up(?! to\\b)'
/** Verbs that say what is changed before they say by how much. */
const lowers = `${falls}|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?`
const raises = `${rises}|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?`
const englishDown = englishChange(falls, lowers)
const englishUp = englishChange(rises, raises)

function englishChange(words: string, verbs: string): RegExp {
  return new RegExp(`\\b(?:${words})(?: \\w+){0,2} ?$|\\b(?:${verbs})(?: [\\w'’-]+){0,5} by(?: \\w+){0,3} ?$`, 'i')
}

/** What may stand between such a word and its number, by how much; what it fell to is another matter. */
const chineseBy = '(?:了|达|有|约|近|逾|超过?|将近|接近|足足|整整){0,2}\\s*$'
const englishBy =
  '(?: (?:by|of|an?|some|about|around|roughly|nearly|almost|over|another|further|total|net|estimated|more than))*\\s*$'
const losing = '\\b(?:deficits?|shortfalls?|net outflows?) of\\b'
const earning = '\\b(?:profits?|surplus(?:es)?|net inflows?) of\\b'
const directly = {
  chinese: {
    down: new RegExp(
      `(?:下降|下跌|下滑|下挫|下调|减少|减|跌|降|缩减|缩小|缩短|萎缩|衰退|回落|流失|负增长|(?:[跌降减]幅|亏损?额?|损失|赤字|逆差)为?)${chineseBy}`,
    ),
    up: new RegExp(
      `(?:上升|上涨|上调|(?<!负)增长|增加|成长|提升|提高|涨|增|攀升|扩大|(?:[涨升增]幅|盈利|获利|净赚|顺差|盈余)为?)${chineseBy}`,
    ),
  },
  english: {
    down: new RegExp(`(?:\\b(?:${falls})|${losing}|\\b(?:${lowers})(?: [\\w'’-]+){1,5} by)${englishBy}`, 'i'),
    up: new RegExp(`(?:\\b(?:${rises})|${earning}|\\b(?:${raises})(?: [\\w'’-]+){1,5} by)${englishBy}`, 'i'),
  },
} as const

/** Whether a text ends in a word of rising or falling whose number must follow: 下降, down, fell by; not 下降到. */
export function changeRightBefore(text: string, language: keyof typeof directly): 'up' | 'down' | undefined {
  const near = text.slice(-60)
  const { down, up } = directly[language]
  return down.test(near) ? 'down' : up.test(near) ? 'up' : undefined
}

/** Whether the words right before a number say that something grew or shrank; undefined where they say both. */
export function directionOf(before: string, language: 'chinese' | 'english'): 'up' | 'down' | undefined {
  const [down, up] = language === 'chinese' ? [chineseDown, chineseUp] : [englishDown, englishUp]
  const near = before.slice(language === 'chinese' ? -12 : -60)
  const isDown = down.test(near)
  if (isDown === up.test(near)) return undefined
  return /(?:幅|率|速|收窄|放缓|narrow|slow)/.test(near) ? undefined : isDown ? 'down' : 'up'
}
