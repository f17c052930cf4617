import type { Couplets } from './figure-kinds.ts'

/** Amounts, units and years, by kind. */
export const amounts: Couplets = {
  'a letter for a thousand, a million, a billion': {
    faithful: [
      ['模型支持32K上下文', 'The model takes a context of 32K tokens'],
      ['这段视频有3.2M次播放', 'The clip has been played 3.2 million times'],
      ['他在平台上有50K粉絲', 'He has 50,000 followers on the platform'],
      ['每月预算不超过20K', 'The monthly budget is no more than 20K'],
      ['參數從7億增加到70B', 'Parameters grew from 700 million to 70 billion'],
    ],
    faulty: [
      ['模型支持32K上下文', 'The model takes a context of 128K tokens'],
      ['我們開源了一個7B的小模型', 'We released a small 70B model as open source'],
      ['他在平台上有50K粉絲', 'He has 15,000 followers on the platform'],
      ['募集資金達1.2B美元', 'Funds raised came to US$12 billion'],
    ],
  },
  'digits and Han scale words mixed': {
    faithful: [
      ['现场来了2万5000人', '25,000 people came'],
      ['捐款共計1千零50萬元新台幣', 'Donations came to NT$10.5 million'],
      ['總人口2千3百萬', 'A population of 23 million'],
      ['全年处理包裹3亿5000万件', '350 million parcels were handled in the year'],
    ],
    faulty: [
      ['捐款共計1千零50萬元新台幣', 'Donations came to NT$15 million'],
      ['全市有12万3千户家庭', 'The city has 132,000 households'],
      ['全年处理包裹3亿5000万件', '305 million parcels were handled in the year'],
      ['每天有8千多人搭乘', 'More than 80,000 people ride it every day'],
    ],
  },
  'a zero inside a Han numeral': {
    faithful: [
      ['报名人数三万零五人', '30,005 people signed up'],
      ['館藏共有十二萬零三百冊', 'The library holds 120,300 volumes'],
      ['走了兩百零六天', 'The walk took 206 days'],
      ['一共一百零一件展品', '101 exhibits in all'],
    ],
    faulty: [
      ['館藏共有十二萬零三百冊', 'The library holds 123,000 volumes'],
      ['全长一千零八公里', 'It is 1,080 kilometres long'],
      ['一共一百零一件展品', '110 exhibits in all'],
      ['參賽者四千零二十人', 'There were 4,200 contestants'],
    ],
  },
  'fractions by 分之': {
    faithful: [
      ['失败率只有万分之三', 'The failure rate is only 0.03%'],
      ['誤差為百萬分之五', 'The error is five parts per million'],
      ['出生率降到千分之六點五', 'The birth rate fell to 6.5 per thousand'],
      ['每千人的死亡率为7‰', 'The death rate is 7 per mille'],
      ['中签率为万分之1.5', 'The odds of winning are 1.5 in 10,000'],
      ['氣溫只升了百分之零點五', 'It rose by just 0.5 percent'],
    ],
    faulty: [
      ['誤差為百萬分之五', 'The error is five parts per thousand'],
      ['通胀率是百分之二点八', 'Inflation is 8.2 percent'],
      ['每千人的死亡率为7‰', 'The death rate is 7 percent'],
      ['五分之三的學生住校', 'Two fifths of the students board'],
      ['氣溫只升了百分之零點五', 'It rose by just 5 percent'],
      ['十分之一的藥品過期', 'One in five medicines had expired'],
    ],
  },
  'half in English': {
    faithful: [
      ['影响了50万人', 'It affected half a million people'],
      ['一年種下三百五十萬棵樹', 'Three and a half million trees are planted a year'],
      ['他開了兩個半小時的車', 'He drove for two and a half hours'],
      ['全程一公里半', 'The whole way is one and a half kilometres'],
      ['花了半個小時排隊', 'We queued for half an hour'],
      ['工程延誤半年', 'The works were delayed by half a year'],
    ],
    faulty: [
      ['一年種下三百五十萬棵樹', 'Two and a half million trees are planted a year'],
      ['投资规模为50亿美元', 'An investment of half a billion dollars'],
      ['房价涨到450万元人民币', 'Home prices rose to three and a half million yuan'],
      ['觀眾達到250萬', 'The audience reached three and a half million'],
    ],
  },
  "a word that begins with a unit's character": {
    faithful: [
      ['去年有三项成果获奖', 'Three results won prizes last year'],
      ['我們折騰了三次才成功', 'It took us three tries to succeed'],
      ['有12個克服困難的故事', 'There are 12 stories of overcoming hardship'],
      ['三年两折腾，项目还是黄了', 'After three years of back and forth the project failed anyway'],
      ['上课8天才学会', 'It took 8 days of lessons to learn'],
      ['他们列出10大度假胜地', 'They listed 10 holiday resorts'],
    ],
    faulty: [
      ['我們折騰了三次才成功', 'It took us five tries to succeed'],
      ['两个成员国弃权', 'Three member states abstained'],
      ['歐盟27成員國一致通過', 'All 28 EU member states approved it'],
      ['20家成长型企业入选', '30 growth companies were selected'],
      ['他们列出10大度假胜地', 'They listed 12 holiday resorts'],
    ],
  },
  'years of the Republic and school years': {
    faithful: [
      ['民國100年落成', 'Completed in 2011'],
      ['113年度預算增加', 'The budget for 2024 went up'],
      ['自民國八十五年起試辦', 'A trial since 1996'],
      ['2023学年度的课程', 'Courses of the 2023 academic year'],
    ],
    faulty: [
      ['112學年度共招收1,200名新生', '1,200 new students enrolled in academic year 2021'],
      ['113年度預算增加', 'The budget for 2022 went up'],
      ['111學年度第二學期開課', 'Classes in the second semester of the 2024–25 academic year'],
      ['2023学年度的课程', 'Courses of the 2024 academic year'],
      ['110年5月15日起停課', 'Classes were suspended from 15 June 2021'],
    ],
  },
  'around the clock': {
    faithful: [
      ['我们提供7×24小时服务', 'We offer service around the clock'],
      ['全天候24小時值班', 'Staffed round the clock'],
      ['客服7*24小时在线', 'Support is online 24 hours a day, seven days a week'],
      ['全年365天不打烊', 'Open every day of the year'],
    ],
    faulty: [
      ['機房7x24監控', 'The server room is monitored 12 hours a day'],
      ['24小时内回复', 'A reply within 48 hours'],
      ['門市24小時營業', 'The store is open 18 hours a day'],
    ],
  },
  'two-digit years': {
    faithful: [
      ['她是98年毕业的', 'She graduated in 1998'],
      ['08年金融危機之後', 'After the financial crisis of 2008'],
      ['公司19年上市，21年退市', 'The company listed in 2019 and delisted in 2021'],
      ['97年香港回歸', "Hong Kong returned in '97"],
      ['23年第一季度营收', 'Revenue in the first quarter of 2023'],
    ],
    faulty: [
      ['她是98年毕业的', 'She graduated in 1989'],
      ['我05年来到深圳', 'I came to Shenzhen in 2015'],
      ['公司19年上市，21年退市', 'The company listed in 2019 and delisted in 2022'],
      ['九八年发大水', 'The great flood of 1996'],
      ['23年第一季度营收', 'Revenue in the first quarter of 2024'],
    ],
  },
  'the same amount in other units': {
    faithful: [
      ['基地面积1500亩', 'The site covers 100 hectares'],
      ['他瘦了十斤', 'He lost five kilos'],
      ['辦公室有100坪', 'The office is 330 square metres'],
      ['从这里到车站有5里路', 'It is 2.5 kilometres from here to the station'],
      ['一袋重50公斤', 'A bag weighs 110 pounds'],
      ['放入半斤茶葉', 'Put in 250 grams of tea'],
      ['每畝產量800公斤', 'A yield of 12 tonnes per hectare'],
    ],
    faulty: [
      ['每人每年吃掉60斤米', 'Each person eats 60 kg of rice a year'],
      ['他瘦了十斤', 'He lost ten kilos'],
      ['農場有300畝地', 'The farm has 45 hectares of land'],
      ['从这里到车站有5里路', 'It is 5 kilometres from here to the station'],
      ['跑完42公里', 'Running the full 42 miles'],
      ['放入3兩茶葉', 'Put in 300 grams of tea'],
      ['身高1米75', 'He is 157 cm tall'],
    ],
  },
}
