import type { Couplets } from './figure-kinds.ts'

/** What engineers say of buildings and earthquakes, by kind. */
export const building: Couplets = {
  'pressure and force': {
    faithful: [
      ['混凝土強度280 kgf/cm²', 'Concrete strength of 28 MPa'],
      ['降伏強度420 MPa', 'A yield strength of 4,200 kgf/cm²'],
      ['剪力35 tf', 'A shear of 343 kN'],
      ['軸力1,200千牛', 'An axial force of 1,200 kN'],
      ['強度28MPa', 'A strength of 280kgf/cm²'],
      ['強度達28兆帕', 'A strength of 28 MPa'],
      ['氣壓960百帕', 'A pressure of 960 hPa'],
      ['載重每平方公尺300公斤', 'A load of 300 kg per square metre'],
      ['地盤反力係數20 tf/m³', 'A subgrade reaction of 196 kN/m³'],
    ],
    faulty: [
      ['混凝土強度280 kgf/cm²', 'Concrete strength of 280 MPa'],
      ['混凝土強度280 kgf/cm²', 'Concrete strength of 35 MPa'],
      ['剪力35 tf', 'A shear of 35 kN'],
      ['強度28MPa', 'A strength of 38MPa'],
      ['降伏強度420 MPa', 'A yield strength of 240 MPa'],
    ],
  },
  'metres and what moves by the second': {
    faithful: [
      ['位移10公尺', 'A displacement of 10 m'],
      ['樓高3.6公尺，共12公尺', '3.6 m a storey, 12 m in all'],
      ['S波每秒約3.5公里', 'S waves at about 3.5 km/s'],
      ['S波速度3.5公里/秒', 'S waves at 3.5 km/s'],
      ['風速每秒25公尺', 'Winds of 25 m/s'],
      ['混凝土120立方公尺', '120 m³ of concrete'],
      ['募得美金1千萬元', 'It raised $10m'],
      ['觀眾1千萬人', 'An audience of 10m'],
    ],
    faulty: [
      ['位移10公分', 'A displacement of 10 m'],
      ['S波每秒約3.5公里', 'S waves at about 3.5 m/s'],
      ['風速每秒25公尺', 'Winds of 25 km/s'],
    ],
  },
  'earthquakes named by their day': {
    faithful: [
      ['九二一地震造成2,415人死亡', 'The 921 earthquake killed 2,415 people'],
      ['921地震與0206地震', 'The 921 and the 0206 earthquakes'],
      ['0403花蓮地震', 'The April 3 Hualien earthquake'],
      ['0403花蓮地震', 'The 0403 Hualien earthquake'],
      ['九二一大地震之後', 'After the Chi-Chi earthquake'],
      ['九一八事變', 'The 918 incident'],
    ],
    faulty: [
      ['九二一地震造成2,415人死亡', 'The 921 earthquake killed 2,451 people'],
      ['0403花蓮地震', 'The May 3 Hualien earthquake'],
    ],
  },
  about: {
    faithful: [
      ['我今天要談兩件事', 'Today I will talk about two things'],
      ['他寫了三本書的故事', 'He wrote about 3 books'],
      ['能量約增為32倍', 'About 32 times the energy'],
      ['約減少三成', 'Down by about 30%'],
      ['約增加到500棟', 'To about 500 buildings'],
    ],
    faulty: [
      ['能量增為32倍', 'About 32 times the energy'],
      ['減少約500棟', 'Down by 500 buildings'],
    ],
  },
}
