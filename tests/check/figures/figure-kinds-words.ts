import type { Couplets } from './figure-kinds.ts'

/** Shares, times, names with digits and counts, by kind. */
export const words: Couplets = {
  discounts: {
    faithful: [
      ['全场八折', '20% off everything'],
      ['学生票打对折', 'Students pay half price'],
      ['早鳥票7折優惠', 'A 30% discount for early birds'],
      ['庫存一律五折出清', 'All stock is cleared at 50% off'],
      ['我们先打六折，再减20元人民币', 'We take 40% off, then another RMB 20'],
    ],
    faulty: [
      ['全场八折', '80% off everything'],
      ['會員再打九五折', 'Members get another 15% off'],
      ['早鳥票7折優惠', 'A 70% discount for early birds'],
      ['老客户享88折', 'Returning customers get 18% off'],
    ],
  },
  'tenths by 成': {
    faithful: [
      ['七成的用户选择了年付', '70% of users chose to pay by the year'],
      ['有三成五的受訪者反對', '35% of respondents were against it'],
      ['产能利用率只有六七成', 'Capacity use is only 60 to 70 percent'],
      ['成本下降了兩成', 'Costs fell by a fifth'],
    ],
    faulty: [
      ['有三成五的受訪者反對', '53% of respondents were against it'],
      ['超過九成員工同意', 'More than 19% of employees agree'],
      ['成本下降了兩成', 'Costs fell by 12%'],
      ['8成以上的课程已上线', 'Over 60 percent of the courses are online'],
    ],
  },
  'doubled and doubled again': {
    faithful: [
      ['五年内收入翻了一番', 'Income doubled within five years'],
      ['用戶數翻了兩番', 'The number of users quadrupled'],
      ['訂單增至三倍', 'Orders tripled'],
      ['产量翻了三番', 'Output rose eightfold'],
      ['薪水多了一倍', 'Pay has doubled'],
      ['产值翻番', 'Output value doubled'],
    ],
    faulty: [
      ['用戶數翻了兩番', 'The number of users doubled'],
      ['价格翻倍', 'The price quadrupled'],
      ['产量翻了三番', 'Output tripled'],
      ['客流是去年的兩倍', 'There were three times as many passengers as last year'],
      ['产值翻番', 'Output value tripled'],
    ],
  },
  'more than so many times': {
    faithful: [
      ['销量涨到八倍多', 'Sales grew more than eightfold'],
      ['光伏两年翻了一番多', 'Solar more than doubled in two years'],
      ['用戶數翻了近兩番', 'The number of users nearly quadrupled'],
      ['三成多的受訪者反對', 'Over 30% of respondents were against it'],
      ['一半多的人同意', 'More than half agree'],
      ['產量是三倍餘', 'Output is more than three times as high'],
      ['施工花了三年多', 'Construction took more than three years'],
      ['10个多月', 'More than ten months'],
      ['占三成，多数是老人', '30%, most of them old'],
      ['占30%多数席位', '30% of majority seats'],
      ['收入翻倍多次', 'Income doubled several times'],
    ],
    faulty: [
      ['销量涨到八倍多', 'Sales grew eightfold'],
      ['光伏两年翻了一番多', 'Solar doubled in two years'],
      ['三成多的受訪者反對', '30% of respondents were against it'],
      ['产值翻番', 'Output value more than doubled'],
    ],
  },
  'time of day': {
    faithful: [
      ['晚上7點30分開演', 'The show starts at 7:30 p.m.'],
      ['下午三点见', 'See you at 3 pm'],
      ['会议从上午10点开到下午4点', 'The meeting runs from 10 a.m. to 4 p.m.'],
      ['中午12點用餐', 'Lunch is at noon'],
      ['北京时间20:00直播', 'Live at 8 p.m. Beijing time'],
    ],
    faulty: [
      ['上午九点开门', 'Doors open at 9 p.m.'],
      ['下午三点见', 'See you at 2 pm'],
      ['凌晨1點仍有人在線', 'People are still online at 1 p.m.'],
      ['中午12點用餐', 'Lunch is at 1 p.m.'],
      ['早上六點半出發', 'We leave at half past five in the morning'],
    ],
  },
  weekdays: {
    faithful: [
      ['每週三上課', 'Classes every Wednesday'],
      ['星期日休館', 'Closed on Sundays'],
      ['下周四发布新版', 'The new version is out next Thursday'],
      ['周二和周五各有一场讲座', 'There are talks on Tuesdays and Fridays'],
      ['3月5日（星期三）截止', 'The deadline is Wednesday, 5 March'],
    ],
    faulty: [
      ['每週三上課', 'Classes every Tuesday'],
      ['周一至周五营业', 'Open Monday to Saturday'],
      ['下周四发布新版', 'The new version is out next Friday'],
      ['禮拜六有市集', 'There is a market on Sunday'],
      ['3月5日（星期三）截止', 'The deadline is Thursday, 5 March'],
      ['週一到週三不開放', 'Not open Mon–Thu'],
    ],
  },
  'halves of the year and quarters': {
    faithful: [
      ['上半年销售额增长两成', 'Sales grew 20% in the first half'],
      ['下半年推出新品', 'New products come in the second half of the year'],
      ['第二季度交付', 'Delivery in the second quarter'],
      ['去年第四季業績', 'Results for Q4 last year'],
      ['今年三季度毛利率回升', 'Margins recovered in Q3'],
      ['下半年起改為雙月刊', 'Bimonthly from July on'],
    ],
    faulty: [
      ['下半年推出新品', 'New products come in the first half of the year'],
      ['2024年上半年開工', 'Work begins in H2 2024'],
      ['去年第四季業績', 'Results for Q1 last year'],
      ['前三季度利润', 'Profit in the first two quarters'],
    ],
  },
  'decades and centuries': {
    faithful: [
      ['上世纪八十年代的老照片', 'Old photographs of the 1980s'],
      ['十九世紀的建築', 'A building of the 19th century'],
      ['17世紀末傳入歐洲', 'It reached Europe in the late seventeenth century'],
      ['19世纪70年代的铁路', 'A railway of the 1870s'],
      ['18世紀的瓷器', 'Porcelain of the 1700s'],
      ['90后员工占一半', 'Half of the staff were born in the 1990s'],
    ],
    faulty: [
      ['十九世紀的建築', 'A building of the 18th century'],
      ['20世纪60年代', 'The 1860s'],
      ['19世纪70年代的铁路', 'A railway of the 1970s'],
      ['九零年代的流行歌', 'Pop songs of the eighties'],
      ['90后员工占一半', 'Half of the staff were born in the 1980s'],
    ],
  },
  'dates of the lunar calendar': {
    faithful: [
      ['農曆正月初一拜年', 'New Year visits on the first day of the first lunar month'],
      ['正月十五闹元宵', 'The Lantern Festival on the fifteenth of the first lunar month'],
      ['除夕吃年夜飯', 'Dinner on New Year’s Eve'],
      ['中秋節是農曆八月十五', 'Mid-Autumn falls in the eighth lunar month'],
    ],
    faulty: [
      ['农历八月十五赏月', 'Viewing the moon on the 15th day of the seventh lunar month'],
      ['五月初五包粽子', 'Making zongzi on the fifth day of the sixth lunar month'],
      ['九月初九登高', 'Climbing hills on the ninth day of the eighth month'],
      ['腊月二十三祭灶', 'The Kitchen God is honoured on the 24th of the twelfth lunar month'],
    ],
  },
  temperatures: {
    faithful: [
      ['室外零下20度', 'Minus 20 degrees outside'],
      ['烤箱預熱到180℃', 'Heat the oven to 356°F'],
      ['保存在攝氏4度', 'Store at 4°C'],
      ['疫苗需在零下七十度储存', 'The vaccine must be kept at 70 degrees below zero'],
      ['升温2℃以内', 'A rise of less than 3.6°F'],
    ],
    faulty: [
      ['水温控制在37°C', 'Keep the water at 37 degrees Fahrenheit'],
      ['烤箱預熱到180℃', 'Heat the oven to 180°F'],
      ['最低气温零下5℃', 'A low of 5°C'],
      ['疫苗需在零下七十度储存', 'The vaccine must be kept at 17 degrees below zero'],
      ['體溫華氏98.6度', 'A body temperature of 98.6°C'],
    ],
  },
  'telephone numbers': {
    faithful: [
      ['客服热线：400-123-4567', 'Hotline: 400-123-4567'],
      ['電話+852 2345 6789', 'Phone: +852 2345 6789'],
      ['联系电话：13800138000', 'Phone: 138 0013 8000'],
      ['投訴專線1999', 'Complaints line: 1999'],
    ],
    faulty: [
      ['請撥02-2345-6789', 'Call 02-2345-6798'],
      ['電話+852 2345 6789', 'Phone: +852 2345 6780'],
      ['火警请打119', 'In case of fire call 110'],
      ['投訴專線1999', 'Complaints line: 1998'],
    ],
  },
  'version numbers': {
    faithful: [
      ['需要Python 3.11以上', 'Python 3.11 or later is needed'],
      ['內核v5.15.0已停止維護', 'Kernel v5.15.0 is no longer maintained'],
      ['我們從2.0版改寫到3.0版', 'We rewrote it from version 2.0 to 3.0'],
      ['GPT-4发布之后', 'After the release of GPT-4'],
    ],
    faulty: [
      ['请升级到3.2.1版', 'Please upgrade to version 3.2.2'],
      ['內核v5.15.0已停止維護', 'Kernel v5.10.0 is no longer maintained'],
      ['适用于iOS 17', 'For iOS 16'],
      ['GPT-4发布之后', 'After the release of GPT-3'],
      ['支援HTTP/2與TLS 1.3', 'It supports HTTP/2 and TLS 1.2'],
    ],
  },
  'counts in words before a measure word': {
    faithful: [
      ['有十五个人报名', 'Fifteen people signed up'],
      ['團隊裡有三位設計師', 'There are three designers in the team'],
      ['全班四十二人', 'A class of forty-two'],
      ['七位評審投票', 'Seven judges voted'],
      ['志工一百二十人', '120 volunteers'],
      ['他带了两个孩子', 'He brought two children'],
      ['十六名学生', 'Sixteen students'],
    ],
    faulty: [
      ['團隊裡有三位設計師', 'There are four designers in the team'],
      ['我们拜访了二十个村庄', 'We visited twelve villages'],
      ['七位評審投票', 'Nine judges voted'],
      ['桌上有六个杯子', 'There are eight cups on the table'],
      ['他带了两个孩子', 'He brought three children'],
      ['十六名学生', 'Sixty students'],
    ],
  },
  'the first few': {
    faithful: [
      ['全球前十大港口', 'The world’s top ten ports'],
      ['前五名可獲獎金', 'The top five win a prize'],
      ['前三章講歷史', 'The first three chapters are on history'],
      ['前百强企业', 'The top 100 companies'],
    ],
    faulty: [
      ['进入前三名', 'It made the top five'],
      ['前五名可獲獎金', 'The top four win a prize'],
      ['排名前20的大学', 'Universities ranked in the top 30'],
      ['前百强企业', 'The top 10 companies'],
    ],
  },
  money: {
    faithful: [
      ['年营业额30亿元人民币', 'Annual turnover of RMB 3 billion'],
      ['票價每張1,280元新台幣', 'Tickets are NT$1,280 each'],
      ['市值突破1万亿港元', 'Market value passed HK$1 trillion'],
      ['一杯咖啡35港元', 'A cup of coffee costs HK$35'],
      ['撥款新台幣3億2千萬元', 'A grant of NT$320 million'],
    ],
    faulty: [
      ['融資2.5億美元', 'It raised US$2.5 billion'],
      ['票價每張1,280元新台幣', 'Tickets are NT$1,820 each'],
      ['罚款五百万欧元', 'A fine of £5 million'],
      ['一杯咖啡35港元', 'A cup of coffee costs US$35'],
      ['时薪从18元人民币涨到20元人民币', 'Hourly pay rose from RMB 18 to RMB 22'],
    ],
  },
  'shares and points': {
    faithful: [
      ['识字率为96.8%', 'The literacy rate is 96.8%'],
      ['三分之一的食物被浪费', 'A third of food is wasted'],
      ['失業率降至3.4%', 'Unemployment fell to 3.4 per cent'],
      ['四分之三的受訪者支持', 'Three quarters of respondents support it'],
      ['毛利率40%', 'A gross margin of 40%'],
    ],
    faulty: [
      ['识字率为96.8%', 'The literacy rate is 98.6%'],
      ['轉換率提高1.5個百分點', 'Conversion rose 1.5 percent'],
      ['失業率降至3.4%', 'Unemployment fell to 4.3 per cent'],
      ['贷款利率下调15个基点', 'The lending rate was cut by 50 basis points'],
      ['毛利率40%', 'A gross margin of 14%'],
      ['近半數居民超過65歲', 'Nearly half of the residents are over 75'],
    ],
  },
  ranges: {
    faithful: [
      ['每次服用2至3片', 'Take 2 to 3 tablets each time'],
      ['預計花費500萬到800萬元新台幣', 'It should cost NT$5–8 million'],
      ['佔總量的10%～15%', '10–15% of the total'],
      ['三五天内答复', 'A reply within three to five days'],
      ['一两百人参加', 'One to two hundred people took part'],
    ],
    faulty: [
      ['預計花費500萬到800萬元新台幣', 'It should cost NT$5–9 million'],
      ['18—35岁的青年', 'Young people aged 18 to 25'],
      ['三五天内答复', 'A reply within a few weeks or 10 days'],
      ['溫度介於20到25度之間', 'Between 20 and 35 degrees'],
    ],
  },
  dates: {
    faithful: [
      ['2019年5月4日成立', 'Founded on 4 May 2019'],
      ['1911年爆发革命', 'Revolution broke out in 1911'],
      ['展期為7月1日至8月31日', 'On view from July 1 to August 31'],
      ['6月18日大促', 'The big sale on 18 June'],
      ['2030年前達標', 'On target before 2030'],
    ],
    faulty: [
      ['2019年5月4日成立', 'Founded on 5 April 2019'],
      ['十月一日起實施', 'In force from November 1'],
      ['展期為7月1日至8月31日', 'On view from July 1 to August 21'],
      ['二〇一六年夏天', 'The summer of 2018'],
      ['2030年前達標', 'On target before 2035'],
      ['每年12月5日是國際志願者日', '12 May is International Volunteer Day'],
    ],
  },
  'times as much': {
    faithful: [
      ['速度是上一代的3.5倍', 'It is 3.5 times as fast as the last generation'],
      ['面積擴大為原來的四倍', 'The area became four times as large'],
      ['效率提升到十倍', 'Efficiency improved tenfold'],
      ['水库蓄水量达到去年的1.8倍', 'The reservoir holds 1.8 times last year’s water'],
    ],
    faulty: [
      ['面積擴大為原來的四倍', 'The area became five times as large'],
      ['月球引力是地球的六分之一', 'The moon’s gravity is one fifth of the earth’s'],
      ['水库蓄水量达到去年的1.8倍', 'The reservoir holds 8.1 times last year’s water'],
    ],
  },
  'about, said earlier in the clause': {
    faithful: [
      ['約是太陽核心的10倍', 'about 10 times the core of the Sun'],
      ['溫度達1億5000萬 °C，約是太陽核心的10倍', 'It reaches 150 million °C, about 10 times the core of the Sun'],
      ['面积大约相当于标准足球场的三倍', 'An area about three times that of a football pitch'],
      ['约占全年预算的30%', 'About 30% of the budget of the year'],
      ['約三個足球場大', 'Roughly the size of three football pitches'],
      ['大概因为他名下有10家公司', 'Probably because he owns 10 companies'],
      ['他预约了名医的3个号', 'He booked 3 appointments with the doctor'],
    ],
    faulty: [
      ['約是太陽核心的10倍', 'exactly 10 times the core of the Sun'],
      ['约占全年预算的30%', 'More than 30% of the budget of the year'],
      ['約是太陽核心的10倍', 'about 100 times the core of the Sun'],
    ],
  },
  'about, over, under': {
    faithful: [
      ['超過兩萬份問卷', 'More than 20,000 questionnaires'],
      ['近百家机构参与', 'Nearly a hundred institutions took part'],
      ['至少需要8小時睡眠', 'At least 8 hours of sleep are needed'],
    ],
    faulty: [
      ['大约六百人到场', 'Six hundred people came'],
      ['不到30個國家加入', 'More than 30 countries joined'],
      ['至少需要8小时', 'At most 8 hours are needed'],
    ],
  },
  ordinals: {
    faithful: [
      ['第五届电影节', 'The fifth film festival'],
      ['第23屆學生會', 'The 23rd student council'],
      ['第三次工业革命', 'The third industrial revolution'],
      ['全国排名第七', 'Ranked seventh in the country'],
    ],
    faulty: [
      ['第五届电影节', 'The sixth film festival'],
      ['住在十二樓', 'On the tenth floor'],
      ['第三次工业革命', 'The fourth industrial revolution'],
      ['見第48頁', 'See page 84'],
    ],
  },
  measures: {
    faithful: [
      ['橋長1.2公里', 'The bridge is 1.2 km long'],
      ['海拔3,952公尺', '3,952 metres above sea level'],
      ['屏幕6.7英寸', 'A 6.7-inch screen'],
      ['存储空间512GB', '512 GB of storage'],
      ['每天喝2公升水', 'Drink 2 litres of water a day'],
      ['用了一個半月', 'It took a month and a half'],
    ],
    faulty: [
      ['橋長1.2公里', 'The bridge is 12 km long'],
      ['电池续航18小时', 'Battery life of 18 minutes'],
      ['屏幕6.7英寸', 'A 7.6-inch screen'],
      ['時速300公里', '350 km/h'],
      ['每天喝2公升水', 'Drink 3 litres of water a day'],
      ['项目耗时三年', 'The project took three months'],
    ],
  },
  'prose without a number to miss': {
    faithful: [
      ['我们一起努力，三思而后行', 'We work together and think before we act'],
      ['四季如春的城市', 'A city where it is always spring'],
      ['百年老店', 'A century-old shop'],
      ['大家七手八腳地佈置會場', 'Everyone lent a hand to set up the hall'],
      ['万一下雨就改在室内', 'If it rains we move indoors'],
      ['一分耕耘，一分收穫', 'You reap what you sow'],
      ['這是第一步', 'This is a first step'],
      ['两边都有道理', 'Both sides have a point'],
      ['双方签署协议', 'The two parties signed an agreement'],
      ['再來一次', 'Once more'],
    ],
    faulty: [],
  },
}
