import type { Couplets } from './figure-kinds.ts'

/** What reports on energy and climate say, by kind. */
export const energy: Couplets = {
  'prefixes of units': {
    faithful: [
      ['2024年太阳能发电装机8.87亿千瓦', 'Solar capacity reached 887 GW in 2024'],
      ['裝機8.87億瓩', 'Capacity of 887GW'],
      ['装机8.87亿千瓦', '0.887 TW installed'],
      ['装机8.87亿千瓦', '887 million kW'],
      ['13亿千瓦', '1.3 TW'],
      ['全社会用电量9.85万亿千瓦时', 'Consumption was 9,850 TWh'],
      ['用電2,850億度', '285 TWh of electricity'],
      ['用电量985亿千瓦时', '98.5 TWh of electricity'],
      ['减少排放2亿吨', 'A cut of 200 Mt'],
      ['減排126億噸', '12.6 Gt of CO2'],
      ['排放126亿吨二氧化碳', '12.6 Gt CO<sub>2</sub>'],
      ['节能1.2亿吨标准煤', '120 Mtce saved'],
      ['8亿吨二氧化碳当量', '800 MtCO2e'],
      ['8億噸二氧化碳當量', '800 MtCO₂e'],
      ['8亿吨二氧化碳当量', '800 Mt CO2-eq'],
      ['3.6兆焦', '1 kWh'],
      ['约31,250兆瓦', 'About 31 GW'],
      ['加入5t水泥', 'Add 5t of cement'],
      ['985高校的毕业生', 'Graduates of a top university'],
    ],
    faulty: [
      ['装机8.87亿千瓦', '877 GW'],
      ['装机8.87亿千瓦', '88.7 GW'],
      ['用电量985亿千瓦时', '98.5 GWh of electricity'],
      ['全社会用电量9.85万亿千瓦时', 'Consumption was 985 TWh'],
      ['减少排放2亿吨', 'A cut of 200 Gt'],
      ['8亿吨二氧化碳当量', '80 MtCO2e'],
      ['用電2,850億度', '28.5 TWh of electricity'],
    ],
  },
  'a unit whose name begins with a numeral': {
    faithful: [
      ['五千万千瓦', '50 GW'],
      ['三百万千瓦', '3 GW'],
      ['两千万千瓦', '20 million kW'],
      ['兩千萬千瓦', '20 GW'],
      ['千万千瓦级基地', '10-GW-class bases'],
      ['二十三千瓦', '23 kW'],
      ['一百零五千瓦', '105 kW'],
      ['三百千瓦时', '300 kWh'],
      ['三百兆瓦', '300 MW'],
      ['五千瓦', '5 kW'],
      ['三万五千瓦', '35 kW'],
      ['两千克', '2 kg'],
      ['五千米', '5 km'],
      ['三千两百瓦', '3,200 W'],
    ],
    faulty: [
      ['五千万千瓦', '50 MW'],
      ['二十三千瓦', '32 kW'],
    ],
  },
}
