import type { Couplets } from './figure-kinds.ts'

/** Couplets by which no pattern was made: every third one written, in talks of all kinds. */
export const setAside: Couplets = {
  'a letter for a thousand, a million, a billion': {
    faithful: [
      ['我們開源了7B和13B兩個版本', 'We released two versions, 7B and 13B, as open source'],
      ['募集資金達1.2B美元', 'Funds raised came to US$1.2 billion'],
    ],
    faulty: [
      ['这段视频有3.2M次播放', 'The clip has been played 32 million times'],
      ['每月预算不超过20K', 'The monthly budget is no more than 200K'],
    ],
  },
  'digits and Han scale words mixed': {
    faithful: [
      ['全市有12万3千户家庭', 'The city has 123,000 households'],
      ['每天有8千多人搭乘', 'More than 8,000 people ride it every day'],
    ],
    faulty: [
      ['现场来了2万5000人', '2,500 people came'],
      ['總人口2千3百萬', 'A population of 230 million'],
    ],
  },
  'a zero inside a Han numeral': {
    faithful: [
      ['全长一千零八公里', 'It is 1,008 kilometres long'],
      ['參賽者四千零二十人', 'There were 4,020 contestants'],
    ],
    faulty: [
      ['报名人数三万零五人', '35,000 people signed up'],
      ['走了兩百零六天', 'The walk took 260 days'],
    ],
  },
  'fractions by 分之': {
    faithful: [
      ['通胀率是百分之二点八', 'Inflation is 2.8 percent'],
      ['五分之三的學生住校', 'Three fifths of the students board'],
      ['十分之一的藥品過期', 'One in ten medicines had expired'],
    ],
    faulty: [
      ['失败率只有万分之三', 'The failure rate is only 0.3%'],
      ['出生率降到千分之六點五', 'The birth rate fell to 6.5 percent'],
      ['中签率为万分之1.5', 'The odds of winning are 1.5 in 1,000'],
    ],
  },
  'half in English': {
    faithful: [
      ['投资规模为5亿美元', 'An investment of half a billion dollars'],
      ['观众达到250万', 'The audience reached two and a half million'],
    ],
    faulty: [
      ['影响了5万人', 'It affected half a million people'],
      ['他開了三個半小時的車', 'He drove for two and a half hours'],
      ['花了半個小時排隊', 'We queued for an hour and a half'],
    ],
  },
  "a word that begins with a unit's character": {
    faithful: [
      ['两个成员国弃权', 'Two member states abstained'],
      ['歐盟27成員國一致通過', 'All 27 EU member states approved it'],
      ['20家成长型企业入选', '20 growth companies were selected'],
    ],
    faulty: [
      ['去年有三项成果获奖', 'Five results won prizes last year'],
      ['上课8天才学会', 'It took 18 days of lessons to learn'],
    ],
  },
  'years of the Republic and school years': {
    faithful: [
      ['112學年度共招收1,200名新生', '1,200 new students enrolled in academic year 2023'],
      ['111學年度第二學期開課', 'Classes in the second semester of the 2022–23 academic year'],
      ['110年5月15日起停課', 'Classes were suspended from 15 May 2021'],
    ],
    faulty: [
      ['民國100年落成', 'Completed in 2010'],
      ['自民國八十五年起試辦', 'A trial since 1985'],
    ],
  },
  'around the clock': {
    faithful: [
      ['機房7x24監控', 'The server room is monitored 24/7'],
      ['请在24小时内回复', 'Please reply within 24 hours'],
    ],
    faulty: [
      ['全天候24小時值班', 'Staffed 8 hours a day'],
      ['每周开放6天', 'Open 5 days a week'],
    ],
  },
  'two-digit years': {
    faithful: [
      ['我05年来到深圳', 'I came to Shenzhen in 2005'],
      ['九八年发大水', 'The great flood of 1998'],
    ],
    faulty: [
      ['08年金融危機之後', 'After the financial crisis of 1998'],
      ['97年香港回歸', "Hong Kong returned in '99"],
    ],
  },
  'the same amount in other units': {
    faithful: [
      ['每人每年吃掉60斤米', 'Each person eats 30 kg of rice a year'],
      ['農場有300畝地', 'The farm has 20 hectares of land'],
      ['跑完42.195公里', 'Running the full 26.2 miles'],
      ['身高1米75', 'He is 175 cm tall'],
    ],
    faulty: [
      ['基地面积1500亩', 'The site covers 1,500 hectares'],
      ['辦公室有100坪', 'The office is 100 square metres'],
      ['一袋重50公斤', 'A bag weighs 50 pounds'],
      ['電池重4公斤', 'The battery weighs 400 grams'],
    ],
  },
  discounts: {
    faithful: [
      ['會員再打九五折', 'Members get another 5% off'],
      ['老客户享88折', 'Returning customers get 12% off'],
    ],
    faulty: [
      ['学生票打七五折', 'Students get 75% off'],
      ['庫存一律三折出清', 'All stock is cleared at 30% off'],
    ],
  },
  'tenths by 成': {
    faithful: [
      ['超過九成員工同意', 'More than 90% of employees agree'],
      ['8成以上的课程已上线', 'Over 80 percent of the courses are online'],
    ],
    faulty: [
      ['七成的用户选择了年付', '17% of users chose to pay by the year'],
      ['产能利用率只有六七成', 'Capacity use is only 50 to 60 percent'],
    ],
  },
  'doubled and doubled again': {
    faithful: [
      ['价格翻倍', 'The price doubled'],
      ['客流是去年的兩倍', 'There were twice as many passengers as last year'],
    ],
    faulty: [
      ['五年内收入翻了一番', 'Income tripled within five years'],
      ['訂單增至三倍', 'Orders doubled'],
      ['薪水多了一倍', 'Pay has tripled'],
    ],
  },
  'time of day': {
    faithful: [
      ['上午九点开门', 'Doors open at 9 a.m.'],
      ['凌晨1點仍有人在線', 'People are still online at 1 a.m.'],
      ['早上六點半出發', 'We leave at half past six in the morning'],
    ],
    faulty: [
      ['晚上7點30分開演', 'The show starts at 7:30 a.m.'],
      ['会议从上午10点开到下午4点', 'The meeting runs from 10 a.m. to 6 p.m.'],
      ['北京时间20:00直播', 'Live at 8 a.m. Beijing time'],
    ],
  },
  weekdays: {
    faithful: [
      ['周一至周五营业', 'Open Monday to Friday'],
      ['禮拜六有市集', 'There is a market on Saturday'],
      ['週一到週三不開放', 'Not open Mon–Wed'],
    ],
    faulty: [
      ['星期日休館', 'Closed on Saturdays'],
      ['周二和周五各有一场讲座', 'There are talks on Tuesdays and Thursdays'],
    ],
  },
  'halves of the year and quarters': {
    faithful: [
      ['2024年上半年開工', 'Work begins in H1 2024'],
      ['前三季度利润', 'Profit in the first three quarters'],
    ],
    faulty: [
      ['上半年销售额增长两成', 'Sales grew 20% in the second half'],
      ['第二季度交付', 'Delivery in the third quarter'],
      ['今年三季度毛利率回升', 'Margins recovered in Q2'],
    ],
  },
  'decades and centuries': {
    faithful: [
      ['20世纪60年代', 'The 1960s'],
      ['九零年代的流行歌', 'Pop songs of the nineties'],
    ],
    faulty: [
      ['上世纪八十年代的老照片', 'Old photographs of the 1970s'],
      ['17世紀末傳入歐洲', 'It reached Europe in the late 1700s'],
      ['18世紀的瓷器', 'Porcelain of the 1800s'],
    ],
  },
  'dates of the lunar calendar': {
    faithful: [
      ['农历八月十五赏月', 'Viewing the moon on the 15th day of the eighth lunar month'],
      ['九月初九登高', 'Climbing hills on the ninth day of the ninth month'],
      ['腊月二十三祭灶', 'The Kitchen God is honoured on the 23rd of the twelfth lunar month'],
    ],
    faulty: [['農曆正月初一拜年', 'New Year visits on the second day of the first lunar month']],
  },
  temperatures: {
    faithful: [
      ['水温控制在37°C', 'Keep the water at 37 degrees Celsius'],
      ['最低气温零下5℃', 'A low of −5°C'],
      ['體溫華氏98.6度', 'A body temperature of 98.6°F'],
    ],
    faulty: [
      ['室外零下20度', '20 degrees outside'],
      ['保存在攝氏4度', 'Store at 40°C'],
    ],
  },
  'telephone numbers': {
    faithful: [
      ['請撥02-2345-6789', 'Call 02-2345-6789'],
      ['火警请打119', 'In case of fire call 119'],
    ],
    faulty: [
      ['客服热线：400-123-4567', 'Hotline: 400-123-4576'],
      ['联系电话：13800138000', 'Phone: 138 0013 8001'],
    ],
  },
  'version numbers': {
    faithful: [
      ['请升级到3.2.1版', 'Please upgrade to version 3.2.1'],
      ['适用于iOS 17', 'For iOS 17'],
      ['支援HTTP/2與TLS 1.3', 'It supports HTTP/2 and TLS 1.3'],
    ],
    faulty: [
      ['需要Python 3.11以上', 'Python 3.12 or later is needed'],
      ['我們從2.0版改寫到3.0版', 'We rewrote it from version 2.0 to 4.0'],
    ],
  },
  'counts in words before a measure word': {
    faithful: [
      ['我们拜访了二十个村庄', 'We visited twenty villages'],
      ['桌上有六个杯子', 'There are six cups on the table'],
      ['這個人我認識', 'I know this person'],
    ],
    faulty: [
      ['有十五个人报名', 'Fifty people signed up'],
      ['全班四十二人', 'A class of twenty-four'],
      ['志工一百二十人', '112 volunteers'],
    ],
  },
  'the first few': {
    faithful: [
      ['进入前三名', 'It made the top three'],
      ['排名前20的大学', 'Universities ranked in the top 20'],
    ],
    faulty: [
      ['全球前十大港口', 'The world’s top five ports'],
      ['前三章講歷史', 'The first five chapters are on history'],
    ],
  },
  money: {
    faithful: [
      ['融資2.5億美元', 'It raised US$250 million'],
      ['罚款五百万欧元', 'A fine of €5 million'],
      ['时薪从18元人民币涨到20元人民币', 'Hourly pay rose from RMB 18 to RMB 20'],
    ],
    faulty: [
      ['年营业额30亿元人民币', 'Annual turnover of RMB 300 million'],
      ['市值突破1万亿港元', 'Market value passed HK$1 billion'],
      ['撥款新台幣3億2千萬元', 'A grant of NT$302 million'],
    ],
  },
  'shares and points': {
    faithful: [
      ['轉換率提高1.5個百分點', 'Conversion rose 1.5 percentage points'],
      ['贷款利率下调15个基点', 'The lending rate was cut by 15 basis points'],
      ['近半數居民超過65歲', 'Nearly half of the residents are over 65'],
    ],
    faulty: [
      ['三分之一的食物被浪费', 'A quarter of food is wasted'],
      ['四分之三的受訪者支持', 'Two thirds of respondents support it'],
    ],
  },
  ranges: {
    faithful: [
      ['18—35岁的青年', 'Young people aged 18 to 35'],
      ['溫度介於20到25度之間', 'Between 20 and 25 degrees'],
    ],
    faulty: [
      ['每次服用2至3片', 'Take 2 to 4 tablets each time'],
      ['佔總量的10%～15%', '10–50% of the total'],
      ['一两百人参加', 'Three to four hundred people took part'],
    ],
  },
  dates: {
    faithful: [
      ['十月一日起實施', 'In force from October 1'],
      ['二〇一六年夏天', 'The summer of 2016'],
      ['每年12月5日是國際志願者日', '5 December is International Volunteer Day'],
    ],
    faulty: [
      ['1911年爆发革命', 'Revolution broke out in 1919'],
      ['6月18日大促', 'The big sale on 16 June'],
    ],
  },
  'times as much': {
    faithful: [['月球引力是地球的六分之一', 'The moon’s gravity is one sixth of the earth’s']],
    faulty: [
      ['速度是上一代的3.5倍', 'It is 5.3 times as fast as the last generation'],
      ['效率提升到十倍', 'Efficiency improved a hundredfold'],
    ],
  },
  'about, over, under': {
    faithful: [
      ['大约六百人到场', 'About six hundred people came'],
      ['不足一千人居住', 'Fewer than a thousand people live there'],
    ],
    faulty: [
      ['超過兩萬份問卷', 'More than 2,000 questionnaires'],
      ['約3,000頁手稿', 'Some 30,000 pages of manuscript'],
    ],
  },
  ordinals: {
    faithful: [
      ['住在十二樓', 'On the twelfth floor'],
      ['見第48頁', 'See page 48'],
    ],
    faulty: [
      ['第23屆學生會', 'The 22nd student council'],
      ['全国排名第七', 'Ranked eighth in the country'],
    ],
  },
  measures: {
    faithful: [
      ['电池续航18小时', 'Battery life of 18 hours'],
      ['時速300公里', '300 km/h'],
      ['项目耗时三年', 'The project took three years'],
    ],
    faulty: [
      ['海拔3,952公尺', '3,592 metres above sea level'],
      ['存储空间512GB', '256 GB of storage'],
      ['用了一個半月', 'It took two and a half months'],
    ],
  },
  'prose without a number to miss': {
    faithful: [
      ['他三番五次提醒我', 'He reminded me again and again'],
      ['千萬不要放棄', 'Never give up'],
      ['说一不二的人', 'Someone who means what they say'],
      ['半信半疑', 'Half believing, half doubting'],
    ],
    faulty: [],
  },
}
