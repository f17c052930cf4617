import { type Scheme, solidFill } from '../base/color.ts'
import type { Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import { el, type Xml, xmlDocument } from '../base/xml.ts'

/** Of the only table style there is: a GUID from the hash of its name, so that it is the same in every file. */
export const tableStyleId = '{9F2A7C51-6D0E-4B7A-8C43-1E5D0A6B9D27}'

/** Tables as they are on slides: a broad rule under the header, hairlines under rows, nothing beside them. */
export function tableStylesPart(surface: Surface, scheme: Scheme): string {
  const line = (width: number, color: string) => el('a:ln', { w: width, cmpd: 'sng' }, solidFill(color, scheme))
  const text = (bold: boolean): Xml =>
    el(
      'a:tcTxStyle',
      { b: bold ? 'on' : undefined },
      el('a:fontRef', { idx: 'minor' }, el('a:scrgbClr', { r: 0, g: 0, b: 0 })),
      colorChoice(surface.ink, scheme),
    )
  const borders = (name: string, width: number, color: string) => el(`a:${name}`, {}, line(width, color))
  return xmlDocument(
    el(
      'a:tblStyleLst',
      { 'xmlns:a': namespaces['xmlns:a'], def: tableStyleId },
      el(
        'a:tblStyle',
        { styleId: tableStyleId, styleName: 'duilian' },
        el(
          'a:wholeTbl',
          {},
          text(false),
          el(
            'a:tcStyle',
            {},
            el('a:tcBdr', {}, borders('bottom', 9525, surface.rule), borders('insideH', 9525, surface.rule)),
            el('a:fill', {}, el('a:noFill')),
          ),
        ),
        el('a:firstRow', {}, text(true), el('a:tcStyle', {}, el('a:tcBdr', {}, borders('bottom', 28575, surface.ink)))),
      ),
    ),
  )
}

function colorChoice(hex: string, scheme: Scheme): Xml {
  const slot = scheme.get(hex)
  return slot ? el('a:schemeClr', { val: slot }) : el('a:srgbClr', { val: hex })
}
