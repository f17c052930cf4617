import type { Surface } from '../../../../src/formats/pptx/base/model.ts'

/** What charts are drawn on in tests. */
export const surface: Surface = {
  paper: 'FFFFFF',
  ink: '000000',
  captionInk: '444444',
  accent: 'C22F1D',
  accentText: '971910',
  rule: 'DDDDDD',
  panel: 'EEEEEE',
  chartAccent: 'C22F1D',
  chartOther: '001634',
  codeKeyword: '941B10',
  codeString: '1A1A1A',
  codeNumber: '1A1A1A',
  codeFunction: '1A1A1A',
  codeType: '1A1A1A',
  centred: false,
}
