import { addressPattern } from '../../../model/address.ts'
import type { Masks } from './scan.ts'

/** Products and indexes that are told apart by a number of their own. */
const series = 'Fortune|Global|Nasdaq|S&P|CSI|FTSE|Nikkei|Russell|STOXX|SHA|Type|Gen|Area|Route|Made in China'

/** What follows a number that is no name. */
const counted =
  '[万亿千百兆%元美港吨米克瓦台辆套次倍天度亩岁]|公[里斤顷吨]|(?:thousand|[mb]illion|trillion|per ?cent|people|yuan|dollars|km|tonn?es|[kMGTP]?Wh?|[kMG]?t)\\b'

/** Names, codes and addresses that hold digits, in either language. */
export const nameMasks: readonly Masks[] = [
  {
    needs: /[@#]|:\/\/|www\./,
    patterns: [new RegExp(addressPattern, 'gu'), /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, /(?<![\w/])[@#]\w+/g],
  },
  { needs: /ISBN/, patterns: [/ISBN(?:-1[03])?[\s:：]*[\dXx -]{9,17}[\dXx]/g] },
  {
    needs: /\d[-–/.]|996|985|211|B2[BC]|360度/,
    patterns: [
      /\b\d{4,6}\.(?:HK|SH|SZ|SS|TW|TWO|T|L)\b/g,
      /\b(?:9-to-5|50[-–/]50|80[-–/]20|B2B|B2C|20\/20|360度|7-Eleven|7-11)\b/g,
      // A week of work and two lists of universities, unless something is counted.
      new RegExp(`(?<![\\d.,$€£¥])\\b(?:996|985|211)\\b(?![.,]\\d| ?(?:${counted}))`, 'g'),
    ],
  },
  // What is told in carbon dioxide: Mt CO2e, MtCO₂-eq.
  { needs: /CO[2₂\ufffc]/, patterns: [/(?<![A-Z])CO[2₂\ufffc](?: ?-?eq?\b)?/g] },
  {
    needs: /[A-Za-z] \d|\dK/,
    patterns: [new RegExp(`\\b(?:${series}) \\d+\\b`, 'g'), /(?<![\d.,$€£¥A-Z])[2348]K\b(?!上下文| tokens| context)/g],
  },
  {
    needs: /\d[:+]\d|2019冠/,
    patterns: [
      /(?<![\d:])\d{1,3}:\d[-–]\d{1,3}(?![\d:.])/g,
      /(?<![\d.])\d{1,2}(?:\+\d{1,2})+(?![\d.%])|2019冠[状狀]病毒病?/g,
    ],
  },
  {
    needs: /^\s*[（(]?\d/m,
    patterns: [/^\s*[（(]?\d{1,2}(?:[)）、](?!\d)|\.(?!\d))/gm],
  },
]

/** Chinese words that hold a numeral and count nothing, in simplified characters. */
export const chineseMasks: readonly Masks[] = [
  { needs: /折/, patterns: [/[一二两三四五六七八九\d]折(?=[叠射磨中返损旧合腾半])|一波三折|百折不挠|三折(?=屏)/g] },
  {
    needs: /[一二三四五六七八九十百千万亿零元第]|双1/,
    patterns: [
      // 十分 is “very” but in 三十分 and 四时十分.
      /一带一路|四分位|(?<![二三四五]|[二两三四五六七八九十\d]时)十分(?!之|钟|(?<=[二两三四五六七八九十\d]点十分)(?:$|[，。；、：至到~～–—-]))|百分百|千万(?=[别不要记勿莫])|(?<![\d一二两三四五六七八九十百千万亿兆多余几每])(?:万[一万无事物能般幸众人家户科达豪华国博宝里]|万分(?!之)|亿[万欧航]|百[度货姓科慕济事威胜日]|千[方家变差人禧]|[百千万]年)|成千上万|成百上千|[百千]万富翁|数以[十百千万亿]+计|(?<![十百千])(?:数|几|(?<!以)上|好几|成)[十百千万亿]+/g,
      /[一二三五]元(?=[化论次方复素结对组性思])|(?:多|单|公|纪|次)元|一成不变|三万六千|八千里|(?<![一二两三四五六七九\d])千里|万里(?!\d)|百里|三百六十行|一百八十度/g,
      /双十[一二]|双1[12]|三八(?!折)|五四(?!折)|六一(?!折)|七一(?!折)|十一(?=黄金周|假期|长假)|六四|九一八|七七|八一(?!折)|黑色星期五|黑五/g,
      /第[一1]时间|第[一二三]方|[一二三]线|二手|第二[职春]|三农|一国两制|[一二三四五]环|百万(?=行车|像素)|四季度?(?=分明|如春|皆宜)|(?<![十百千万亿零])(?:一次性|一体|一站|一刀|一键|零售|零件|零部件|零食|零距离|归零|统一|一致|一切|一般|一起|一直|一样|一定|一旦|一些|一下|一边|一面|一方面|一路)/g,
    ],
  },
]

/** English phrases that hold a number word and count nothing. */
export const englishMasks: readonly Masks[] = [
  {
    needs: /one|two|first|second|third|zero|tens? of|hundreds|thousands|[mb]illion|dozen|scores|four|seven|half|day/i,
    patterns: [
      /\b(?:one country,? two systems|two[- ]way|two sessions|one[- ](?:stop|off|way|time|sided|size|on-one|click)|first[- ](?:class|hand|rate|mover|time|ever|of all)|second[- ](?:hand|nature|largest)|at first|third[- ]part(?:y|ies)|one another|one day|no one|any ?one|every one|one of|zero[- ](?:sum|carbon|emission|covid|trust)|back to square one|ten(?:s)? of (?:thousands|millions|billions)|(?:Black|Good) Friday|Cyber Monday|(?:hundreds|thousands|millions|billions|tens|dozens|scores) of|four corners|seven seas|a dime a dozen|half[- ](?:hearted|way|baked)|the million[- ]dollar)\b/gi,
    ],
  },
]
