import type { OpenedPart, OpenedPptx } from './opened.ts'
import { type Fault, type Rule, repeated } from './rules-package.ts'
import { allOf, type Contents, firstOf, type XmlNode } from './tree.ts'

/** What holds inside slides, layouts, notes and charts. */
export const slideRules = {
  shapeIds: (pptx) =>
    shapeParts(pptx).flatMap(([part, , contents]) =>
      repeated(shapeIds(contents)).map((id) => ({ part, message: `two shapes have the id ${id}` })),
    ),

  animatedShape: (pptx) =>
    pptx.partsWith('p:sld').flatMap(([part, , contents]) => {
      const known = new Set(shapeIds(contents))
      const animations = ['p:spTgt', 'p:bldP'].flatMap((name) => contents.elements.get(name) ?? [])
      const asked = animations.flatMap(({ attributes }) => attributes.spid ?? [])
      return [...new Set(asked)]
        .filter((id) => !known.has(id))
        .map((id) => ({ part, message: `animates a shape ${id} that is not there` }))
    }),

  /** Paragraphs are counted from 0, all of them. */
  animatedParagraph: (pptx) =>
    pptx.partsWith('p:sld').flatMap(([part, , { elements }]) => {
      const targets = elements.get('p:spTgt')
      if (!targets) return []
      const counts = new Map(
        elements.get('p:sp')?.map((shape) => [firstOf(shape, 'p:cNvPr')?.attributes.id, allOf(shape, 'a:p').length]),
      )
      return targets.flatMap((target): readonly Fault[] => {
        const range = firstOf(target, 'p:pRg')?.attributes
        const count = counts.get(target.attributes.spid)
        const end = Number(range?.end)
        return range && count !== undefined && end >= count
          ? [{ part, message: `animates paragraph ${end} of a shape that has ${count}` }]
          : []
      })
    }),

  /** A placeholder of a slide takes its place and its looks from the one of its layout with the same index. */
  placeholder: (pptx) =>
    (pptx.isOwn ? pptx.partsWith('p:sld') : []).flatMap(([part, , contents]) => {
      const layout = pptx.relationsOf(part).find(({ type }) => type === 'slideLayout')?.target
      const laidOut = pptx.parts.find(([name]) => name === layout)
      if (!laidOut) return []
      const known = new Set(placeholderKeys(laidOut[2]))
      return placeholderKeys(contents)
        .filter((key) => !known.has(key))
        .map((key) => ({ part, message: `has a placeholder (${key}) that its layout has not` }))
    }),

  /** `zh-TW`, not `zh_TW`. */
  language: (pptx) =>
    pptx.parts.flatMap(([part, , { values }]) => {
      const found = new Set(['lang', 'altLang'].flatMap((name) => [...(values.get(name) ?? [])]))
      return [...found]
        .filter((tag) => tag !== '' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag))
        .map((tag) => ({ part, message: `has text in a language “${tag}”, which is no tag` }))
    }),

  /** The properties of a paragraph stand before its text. */
  paragraphOrder: (pptx) =>
    pptx.parts.flatMap(([part, , { elements }]) => {
      const isLate = elements.get('a:p')?.some(({ children }) => children.findIndex(({ name }) => name === 'a:pPr') > 0)
      return isLate ? [{ part, message: 'has the properties of a paragraph after its text' }] : []
    }),

  color: (pptx) =>
    pptx.parts.flatMap(([part, , { elements }]) => {
      const values = elements.get('a:srgbClr')?.map(({ attributes }) => attributes.val ?? '') ?? []
      return [...new Set(values)]
        .filter((value) => !/^[\dA-Fa-f]{6}$/.test(value))
        .map((value) => ({ part, message: `has a colour “${value}”, which is not six hexadecimal digits` }))
    }),

  /** What is stacked has no outer end; PowerPoint refuses the chart. */
  labelPosition: (pptx) =>
    pptx.partsWith('c:chartSpace').flatMap(([part, root]) =>
      allOf(root, 'c:barChart').flatMap((chart): readonly Fault[] => {
        const grouping = firstOf(chart, 'c:grouping')?.attributes.val
        const isOuter = allOf(chart, 'c:dLblPos').some(({ attributes }) => attributes.val === 'outEnd')
        return isOuter && (grouping === 'stacked' || grouping === 'percentStacked')
          ? [{ part, message: 'has labels at the outer end of stacked bars' }]
          : []
      }),
    ),
} as const satisfies Readonly<Record<string, Rule>>

function shapeParts(pptx: OpenedPptx): readonly OpenedPart[] {
  return ['p:sld', 'p:sldLayout', 'p:sldMaster', 'p:notes', 'p:notesMaster'].flatMap(pptx.partsWith)
}

/** What programs choose between, as of an equation and its picture, has one id. */
function shapeIds({ elements }: Contents): readonly string[] {
  const all = elements.get('p:cNvPr') ?? []
  const shown = elements.has('mc:Fallback') ? all.filter((node) => !isFallback(node)) : all
  return shown.flatMap(({ attributes }) => attributes.id ?? [])
}

function isFallback(node: XmlNode): boolean {
  for (let at: XmlNode | undefined = node; at; at = at.parent) if (at.name === 'mc:Fallback') return true
  return false
}

/** A title is found by its type, everything else by its index. */
function placeholderKeys({ elements }: Contents): readonly string[] {
  return (elements.get('p:ph') ?? []).map(({ attributes: { type, idx } }) =>
    type === 'title' || type === 'ctrTitle' ? 'title' : (idx ?? '0'),
  )
}
