import type { Couplets } from './figure-kinds.ts'

/** Numbers as they are told in talks about sports, money, science and history, by kind. */
export const talks: Couplets = {
  'what has a sign before a fraction': {
    faithful: [
      ['總增加率為負千分之0.87', 'Growth of −0.87‰'],
      ['增长率是负百分之二', 'A growth rate of −2%'],
    ],
    faulty: [
      ['總增加率為負千分之0.87', 'Growth of 0.87‰'],
      ['增长率是负百分之二', 'A growth rate of 2%'],
    ],
  },
  'times of races': {
    faithful: [
      ['苏炳添在东京跑出9秒83', 'Su Bingtian ran 9.83 seconds in Tokyo'],
      ['100米自由泳游出52秒33', 'She swam the 100 m freestyle in 52.33'],
      ['以1分52秒33夺冠', 'He won in 1:52.33'],
      ['以1分52秒33夺冠', 'He won in 1 minute 52.33 seconds'],
      ['全马跑了2小时4分19秒', 'The marathon in 2:04:19'],
      ['全程4小時18分', '4 hours 18 minutes'],
      ['她以0.03秒之差获得银牌', 'She took silver by three hundredths of a second'],
    ],
    faulty: [
      ['跑出9秒83', 'He ran 9.38 seconds'],
      ['以1分52秒33夺冠', 'He won in 1:53.33'],
      ['以0.03秒之差', 'By four hundredths of a second'],
    ],
  },
  'scores behind a colon, and none': {
    faithful: [
      ['中華隊4:0完封日本奪下世界12強冠軍', 'Taiwan shut out Japan 4–0 to win the Premier12'],
      ['上半場0:2落後', '0–2 down at half-time'],
      ['首回合0比0战平', 'The first leg ended goalless'],
      ['0事故', 'No accidents'],
    ],
    faulty: [
      ['4:0大勝日本', 'They beat Japan 4–1'],
      ['3:1獲勝', 'They won 3–2'],
    ],
  },
  'round numbers before any measure word': {
    faithful: [
      ['12吋晶圓月產能十萬片', 'A monthly capacity of 100,000 12-inch wafers'],
      ['售出十万张门票', '100,000 tickets were sold'],
      ['百万册藏书', 'A million volumes'],
      ['每年處決千萬隻雞', '10 million chickens a year'],
      ['浓度扩大到原来的千倍', 'A thousand times the original concentration'],
    ],
    faulty: [
      ['售出十万张门票', '1,000,000 tickets were sold'],
      ['百万册藏书', '100,000 volumes'],
      ['浓度扩大到原来的千倍', 'A hundred times the original concentration'],
    ],
  },
  'points of a share': {
    faithful: [
      ['负债率从62%降至58%，降了4个百分点', 'Leverage fell from 62% to 58%, down 4 points'],
      ['較上季減少1.2個百分點', 'Down 1.2 points on the quarter'],
      ['指數跌1,200點，跌幅5.1%', 'The index lost 1,200 points, or 5.1%'],
    ],
    faulty: [['降了4个百分点', 'Down 5 points']],
  },
  'rates of interest': {
    faithful: [
      ['按揭息率3.5厘', 'A mortgage rate of 3.5%'],
      ['最優惠利率下調八分之一厘', 'The prime rate was cut by one eighth of a point'],
      ['減息四分之一厘', 'A cut of 25 basis points'],
      ['央行升息半碼', 'The central bank raised rates by 12.5 basis points'],
      ['降息两码', 'A cut of half a percentage point'],
      ['一碼就是0.25個百分點', 'One “ma” is 0.25 percentage points'],
      ['厚三厘米', '3 cm thick'],
      ['输入四码', 'Enter four digits'],
    ],
    faulty: [
      ['按揭息率3.5厘', 'A mortgage rate of 5.3%'],
      ['息口下調八分之一厘', 'Rates were raised by one eighth of a point'],
      ['下調半個百分點', 'Raised by half a percentage point'],
      ['央行升息一碼', 'The central bank raised rates by 50 basis points'],
    ],
  },
  'decades in a row': {
    faithful: [
      ['七零后、八零后和九零后', 'Those born in the 1970s, 80s and 90s'],
      ['七、八十年代', 'The 1970s and 80s'],
    ],
    faulty: [['七零后、八零后和九零后', 'Those born in the 1960s, 80s and 90s']],
  },
  'years and their parts that are no date': {
    faithful: [
      ['带回1935.3克月壤', 'It brought back 1,935.3 g of lunar soil'],
      ['长2010.5米', '2,010.5 m long'],
      ['年满十八周岁', 'Aged 18 or over'],
      ['年滿二十歲之國民', 'Citizens aged 20 years or more'],
    ],
    faulty: [
      ['带回1935.3克月壤', 'It brought back 1,953.3 g of lunar soil'],
      ['年满十八周岁', 'Aged 16 or over'],
    ],
  },
  'years of older reigns, of the cycle of sixty, and days that name an event': {
    faithful: [
      ['万历十五年', 'In 1587'],
      ['明永曆十五年鄭成功攻台', 'Koxinga attacked Taiwan in 1661'],
      ['崇祯十七年', '1644'],
      ['辛亥革命推翻了帝制', 'The 1911 Revolution ended imperial rule'],
      ['甲午战争后', 'After the war of 1894–95'],
      ['戊戌變法失敗', 'The reforms of 1898 failed'],
      ['二二八事件', 'The February 28 Incident'],
      ['九一八事变', 'The incident of September 18'],
    ],
    faulty: [
      ['万历十五年', 'In 1588'],
      ['辛亥革命推翻了帝制', 'The 1912 Revolution ended imperial rule'],
      ['二二八事件', 'The February 24 Incident'],
    ],
  },
  'numbers in Roman numerals': {
    faithful: [
      ['《流浪地球2》', 'The Wandering Earth II'],
      ['Ⅱ型糖尿病患者', 'Patients with type 2 diabetes'],
      ['第Ⅳ级', 'Class 4'],
    ],
    faulty: [['《流浪地球2》', 'The Wandering Earth III']],
  },
  'what is passed, and what only looks so': {
    faithful: [
      ['首周末票房破10亿', 'Over 1 billion in its opening weekend'],
      ['每坪單價破百萬', 'More than a million per ping'],
      ['票房破億', 'It took over 100 million'],
      ['比上一代快1.8秒', '1.8 seconds faster than the last generation'],
      ['外資賣超新台幣352億元', 'Foreign investors sold a net NT$35.2 billion'],
      ['投信买超12亿元', 'Funds bought a net NT$1.2 billion'],
      ['日最高氣溫33度或以上', 'A maximum of 33 °C or above'],
      ['p值小於0.05', 'p < 0.05'],
      ['p<0.05', 'p below 0.05'],
      ['溫度高於30度', 'Temperatures > 30 °C'],
    ],
    faulty: [
      ['首周末票房破10亿', 'Over 100 million in its opening weekend'],
      ['p值大於0.05', 'p < 0.05'],
    ],
  },
  'times between two hours': {
    faithful: [
      ['早高峰7点半到9点', 'The morning peak, 7:30 to 9:00'],
      ['三点半开会', 'We meet at 3:30'],
      ['还差一点半途而废', 'We nearly gave up halfway'],
    ],
    faulty: [
      ['早高峰7点半到9点', 'The morning peak, 7 to 9'],
      ['三点半开会', 'We meet at 4:30'],
    ],
  },
  'decimals without their zero': {
    faithful: [
      ['打擊率三成二五', 'A batting average of .325'],
      ['相关系数为0.87，p<0.05', 'r = .87, p < .05'],
    ],
    faulty: [['打擊率三成二五', 'A batting average of .352']],
  },
  'how fast a car gains speed': {
    faithful: [
      ['零百加速3.2秒', '0–100 km/h in 3.2 seconds'],
      ['百公里加速3.2秒', '0 to 100 km/h in 3.2 seconds'],
    ],
    faulty: [['零百加速3.2秒', '0–100 km/h in 2.3 seconds']],
  },
  'one of so many people, articles of a law, and speeds': {
    faithful: [
      ['每四人有一人患病', 'One person in four has it'],
      ['民法典第一千零四十三条', 'Article 1043 of the Civil Code'],
      ['《基本法》第二十三條', 'Article 23 of the Basic Law'],
      ['刑法第271條第1項', 'Criminal Code, Article 271, paragraph 1'],
      ['时速350公里', '350 km/h'],
    ],
    faulty: [
      ['每四人有一人患病', 'One person in five has it'],
      ['民法典第一千零四十三条', 'Article 1034 of the Civil Code'],
      ['时速350公里', '350 mph'],
    ],
  },
  'plus or minus, and limits with a not before them': {
    faithful: [
      ['误差在正负2%以内', 'Within ±2%'],
      ['誤差正負三個百分點', 'A margin of plus or minus 3 points'],
      ['兩千出頭', 'Just over two thousand'],
      ['四十好幾', 'Well over forty'],
      ['三千里外', 'Three thousand li away'],
      ['千里之行', 'A long journey'],
      ['收縮壓不高於130', 'Systolic pressure of no more than 130'],
      ['不低于60分', 'At least 60 points'],
      ['零下十几度', 'Ten-odd degrees below zero'],
      ['放大一万倍', 'Magnified 10,000 times'],
    ],
    faulty: [
      ['误差在正负2%以内', 'Within ±3%'],
      ['收縮壓不高於130', 'Systolic pressure of at least 130'],
    ],
  },
  'money in two parts': {
    faithful: [
      ['存100塊，一年利息1塊5', 'Put in NT$100 and you earn NT$1.50 a year'],
      ['第一季賠了3塊7', 'It lost NT$3.7 in Q1'],
      ['新台幣兌美元收32.715元，貶值1.2角', 'The NT dollar closed at 32.715 to the US dollar, down NT$0.12'],
      ['台幣貶破33元', 'The NT dollar fell past 33'],
    ],
    faulty: [
      ['利息1塊5', 'Interest of NT$1.60'],
      ['貶值1.2角', 'Down NT$1.2'],
    ],
  },
  'decades of the Republic, years and days in short': {
    faithful: [
      ['民國六〇年代', 'The 1970s'],
      ['九七回歸', 'The 1997 handover'],
      ['六七暴動', 'The 1967 riots'],
      ['318學運', 'The March 18 student movement'],
      ['三一八學運', 'The student movement of 18 March'],
    ],
    faulty: [
      ['民國六〇年代', 'The 1950s'],
      ['九七回歸', 'The 1998 handover'],
      ['318學運', 'The March 19 student movement'],
    ],
  },
  'eyesight, and what is split': {
    faithful: [
      ['近視度數超過500度', 'Over 5 dioptres of myopia'],
      ['近视500度', '500 degrees of short sight'],
      ['三七分成', 'A 30/70 split'],
      ['四六分账', 'Revenue is split 40–60'],
    ],
    faulty: [['三七分成', 'A 30/60 split']],
  },
  'growth by a share, and to a multiple': {
    faithful: [
      ['增长150%', 'Grew 2.5-fold'],
      ['增至2.5倍', 'Up 150%'],
      ['增长100%', 'Doubled'],
    ],
    faulty: [
      ['增长150%', 'Grew 3.5-fold'],
      ['增长40%', 'Grew 1.5-fold'],
    ],
  },
  'thousands in ordinals, scales and chances': {
    faithful: [
      ['第1001次', 'The 1,001st time'],
      ['比例尺为1:50000', 'A scale of 1:50,000'],
      ['万分之一的概率', 'A one-in-10,000 chance'],
      ['二点零版本', 'Version 2.0'],
      ['十几万人', 'More than 100,000 people'],
      ['零下20多度', 'Below −20 °C'],
    ],
    faulty: [
      ['第1001次', 'The 1,010th time'],
      ['万分之一的概率', 'A one-in-1,000 chance'],
      ['十几万人', 'More than 200,000 people'],
    ],
  },
  'how often a day': {
    faithful: [
      ['一日三次，一次10毫升', '10 ml three times a day'],
      ['每日一次', 'Once a day'],
      ['每周两次', 'Twice weekly'],
      ['每年两次', 'Twice a year'],
      ['规模是两倍', 'Twice a small fund'],
      ['两年一次', 'Once every two years'],
      ['只此一次，每天想起三回', 'Only once, remembered every day'],
    ],
    faulty: [
      ['一日三次，一次10毫升', '10 ml twice a day'],
      ['每日一次', 'Twice a day'],
      ['每日两次', 'Once daily'],
    ],
  },
  'from one number to another': {
    faithful: [
      ['負債率從62%降至58%', 'Leverage fell from 62% to 58%'],
      ['負債率從62%降至58%', 'Leverage fell to 58% from 62%'],
      ['毛利率由41%提升至43%', 'The gross margin rose from 41% to 43%'],
      ['收费由180元加至400元', 'The charge goes from HK$180 to HK$400'],
      ['30%到40%的人', '30% to 40% of people'],
      ['市盈率从30倍跌到12倍', 'The P/E fell from 30 to 12'],
    ],
    faulty: [
      ['負債率從62%降至58%', 'Leverage fell from 58% to 62%'],
      ['毛利率由41%提升至43%', 'The gross margin rose from 43% to 41%'],
      ['市盈率从30倍跌到12倍', 'The P/E fell from 12 to 30'],
    ],
  },
  'money and homes of Hong Kong': {
    faithful: [
      ['息口由五厘二五減至五厘', 'Rates cut from 5.25% to 5%'],
      ['收租股平均息率逾六厘', 'Landlords yield over 6% on average'],
      ['七百呎單位', 'A flat of 700 sq ft'],
      ['3小時許', 'About three hours'],
      ['正午12時', 'Noon'],
    ],
    faulty: [
      ['息口由五厘二五減至五厘', 'Rates cut from 5.5% to 5%'],
      ['七百呎單位', 'A flat of 800 sq ft'],
    ],
  },
  'years and cohorts of Taiwan': {
    faithful: [
      ['113年第一季', 'Q1 2024'],
      ['113年上半年', 'The first half of 2024'],
      ['六年級生', 'Those born in the 1970s'],
      ['七、八年級生', 'Those born in the 1980s and 90s'],
      ['六年级生有三百人', '300 sixth-graders'],
    ],
    faulty: [
      ['113年第一季', 'Q1 2023'],
      ['六年級生', 'Those born in the 1960s'],
    ],
  },
  'commas behind a Han scale, and terms of prison': {
    faithful: [
      ['出生數13萬5,571人', '135,571 births'],
      ['三年以上十年以下有期徒刑', 'Three to ten years in prison'],
      ['每十万人有12宗严重个案', '12 serious cases per 100,000'],
    ],
    faulty: [
      ['出生數13萬5,571人', '135,751 births'],
      ['三年以上十年以下有期徒刑', 'Three to twelve years in prison'],
    ],
  },
}
