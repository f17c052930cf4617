import type { Masks } from './scan.ts'

/** What stands before digits without making a name of them: money, quarters, fiscal years, prefixes of dates. */
const noName = 'USD|HKD|TWD|NTD|RMB|CNY|EUR|GBP|JPY|KRW|SGD|AUD|CAD|NZD|CHF|INR|MYR|MOP|RM|Rs|Q|H|FY|CY|No|c|ca'
const prefixes =
  'mid|pre|post|sub|top|early|late|under|over|near|to|and|the|a|by|of|in|per|non|year|Mid|Pre|Post|Sub|Top|Early|Late|Under|Over'

/** What may stand right after digits and still leave them a number. */
const suffixes =
  'bn|mn|tn|[mkbtMKBT]|x|fold|th|st|nd|rd|s|am|pm|a\\.m|p\\.m|km|cm|mm|nm|kg|mg|g|h|W|kW|MW|GW|kWh|MWh|GWh|TWh|ha|ft|sq|pc|pct|pp|ppts?|bps?|Q|H|yrs?|min|mins|hrs?|USD|HKD|TWD|NTD|RMB|CNY|EUR|GBP|JPY'

const products =
  'iPhone|iPad|iOS|Android|Windows|Galaxy|Pixel|Mate|GPT|Gemini|Claude|Llama|Grok|Qwen|Kimi|Python|Java|Model|Boeing|Airbus|Web|Industry|Industrie|Xbox|PlayStation|Apollo|Falcon|Fortune|Global|Nasdaq|S&P|CSI|FTSE|Nikkei|Russell|STOXX|SHA|Wi-?Fi|Type|Gen|Area|Route|Unicode|ISO|Article|RFC|Made in China'

/** Names, codes and addresses that hold digits, in either language. */
export const nameMasks: readonly Masks[] = [
  {
    needs: /[@#]|:\/\/|www\./,
    patterns: [
      /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&*+,;=%'()[\]]+/g,
      /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
      /(?<![\w/])[@#]\w+/g,
    ],
  },
  {
    needs: /ISBN|[话线服真]|[Tt]el|[Pp]hone|[Hh]otline|[Ff]ax|[Cc]all|\+\d/,
    patterns: [
      /ISBN(?:-1[03])?[\s:：]*[\dXx -]{9,17}[\dXx]/g,
      /(?:电话|热线|专线|客服|传真|[Tt]el\.?|[Pp]hone|[Hh]otline|[Ff]ax|[Cc]all)[\s:：]*\+?[\d() -]{5,20}\d/g,
      /\+\d{1,3}[\s-]?\(?\d{1,4}\)?(?:[\s-]?\d{2,4}){1,4}/g,
    ],
  },
  {
    needs: /\d[-–/.]|\(0\d|996|985|211|B2[BC]|360度/,
    patterns: [
      /(?<![\d-])(?:\(0\d{1,3}\)\s?|0\d{1,3}-|\d{3,4}-\d{3,4}-)\d{3,8}(?:-\d{3,4})?(?![\d-])/g,
      /\b\d{4,6}\.(?:HK|SH|SZ|SS|TW|TWO|T|L)\b/g,
      /\b(?:24\/7|9-to-5|50[-–/]50|80[-–/]20|996|985|211|B2B|B2C|20\/20|360度|7-Eleven|7-11)\b/g,
      /\bv?(?!(?:19|20)\d\d\.)\d+(?:\.\d+){2,}\b/g,
    ],
  },
  {
    needs: /[A-Za-z][ -]?\d|\d[A-Za-z]/,
    patterns: [
      new RegExp(`\\b(?:${products})[ -]?\\d+(?:\\.\\d+)?(?: (?:Pro|Max|Plus|Mini|Ultra))*\\b`, 'g'),
      new RegExp(`(?<![A-Za-z])(?!(?:${noName})\\d)[A-Za-z]+\\d[\\w.-]*\\b`, 'g'),
      new RegExp(`(?<![A-Za-z])(?!(?:${noName}|${prefixes})-\\d)(?=[A-Za-z]*[A-Z])[A-Za-z]+-\\d[\\w]*\\b`, 'g'),
      new RegExp(`(?<![\\d.,$€£¥])\\d+(?:\\.\\d+)?(?!(?:${suffixes})(?![A-Za-z]))[A-Za-z][A-Za-z\\d]*`, 'g'),
      /(?<![\d.,$€£¥A-Z])[2348]K\b/g,
    ],
  },
  {
    needs: /\d[:+]\d|2019冠/,
    patterns: [/(?<![\d:])\d{1,3}:\d(?!\d)/g, /(?<![\d.])\d{1,2}(?:\+\d{1,2})+(?![\d.%])|2019冠[状狀]病毒病?/g],
  },
  {
    needs: /^\s*[（(]?\d/m,
    patterns: [/^\s*[（(]?\d{1,2}(?:[)）、](?!\d)|\.(?!\d))/gm],
  },
]

/** Chinese words that hold a numeral and count nothing, in simplified characters. */
export const chineseMasks: readonly Masks[] = [
  // Discounts, generations, services: the other language counts something else, or nothing.
  {
    needs: /折|[0零][后後]|24小时/,
    patterns: [
      /[\d零一二三四五六七八九.]+折(?![叠射磨中返损旧合])|[05-9]0[后後]|[七八九零]零[后後]|24小时(?!内|之内|以内|后|前)/g,
    ],
  },
  {
    needs: /[一二三四五六七八九十百千万亿零元期拜周第]|双1/,
    patterns: [
      /一带一路|十分(?!之|钟)|百分百|千万(?=[别不要记勿莫])|(?<![\d一二两三四五六七八九十百千万亿兆多余几])(?:万[一万无事物能般幸分众人家户科达豪华国博宝里]|亿[万欧航]|百[度货姓科慕济事威胜日]|千[方家变差人禧]|[百千万]年)|成千上万|成百上千|[百千]万富翁|数以[十百千万亿]+计|(?:数|几|上|好几|成)[十百千万亿]+/g,
      /[一二三五]元(?=[化论次方复素结对组性思])|(?:多|单|公|纪|次)元|一成不变|三万六千|八千里|千里|万里(?!\d)|百里|三百六十行|一百八十度/g,
      /星期[一二三四五六日天]|礼拜[一二三四五六日天]|周[一二三四五六日](?![次回]|个)|双十[一二]|双1[12]|三八|五四|六一|七一|十一(?=黄金周|假期|长假)|六四|九一八|七七|八一/g,
      /第[一1]时间|第[一二三]方|[一二三]线|二手|第二[职春]|三农|一国两制|[一二三四五]环|百万(?=行车|像素)|四季度?(?=分明|如春|皆宜)|一次性|一体|一站|一刀|一键|零售|零件|零部件|零食|零距离|归零|统一|一致|一切|一般|一起|一直|一样|一定|一旦|一些|一下|一边|一面|一方面|一路/g,
    ],
  },
]

/** English phrases that hold a number word and count nothing. */
export const englishMasks: readonly Masks[] = [
  {
    needs: /off|0s|24[- ]hour/i,
    patterns: [
      /\b\d+(?:\.\d+)?(?:%| per ?cent) off\b|\b(?:born in the|post-) ?(?:19|20)?\d0s\b|\b24[- ]hours?(?= (?:service|a day|hotline|shop|store))/gi,
    ],
  },
  {
    needs: /one|two|first|second|third|zero|tens? of|hundreds|thousands|[mb]illion|dozen|scores|four|seven|half/i,
    patterns: [
      /\b(?:one country,? two systems|two[- ]way|two sessions|one[- ](?:stop|off|way|time|sided|size|on-one|click)|first[- ](?:class|hand|rate|mover|time|ever|of all)|second[- ](?:hand|nature|largest)|at first|third[- ]part(?:y|ies)|one another|one day|no one|any ?one|every one|one of|zero[- ](?:sum|carbon|emission|covid|trust)|back to square one|ten(?:s)? of (?:thousands|millions|billions)|(?:hundreds|thousands|millions|billions|tens|dozens|scores) of|four corners|seven seas|a dime a dozen|half[- ](?:hearted|way|baked)|the million[- ]dollar)\b/gi,
    ],
  },
]
