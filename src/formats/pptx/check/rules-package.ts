import { readPackage } from '../base/package.ts'
import type { OpenedPptx } from './opened.ts'
import { allOf, childAt, type XmlNode } from './tree.ts'

/** Something in a part that makes a program refuse or repair the file. */
export interface Fault {
  readonly part: string
  readonly message: string
}

export type Rule = (pptx: OpenedPptx) => readonly Fault[]

/** What holds of the package as a whole: parts, their types, and how they are related. */
export const packageRules = {
  /** XML that cannot be read, control characters included: PowerPoint refuses the whole file. */
  unreadable: ({ unreadable }) =>
    [...unreadable].map(([part, fault]) => ({ part, message: `cannot be read: ${fault.replace(/^\d+:\d+: /, '')}` })),

  /** PowerPoint offers a repair for an override of a part that is not there. */
  overrideMissing: ({ overrides, files }) =>
    [...overrides.keys()]
      .filter((part) => !files.has(part))
      .map((part) => ({ part: '[Content_Types].xml', message: `names the type of ${part}, which is not there` })),

  relationMissing: (pptx) =>
    sources(pptx).flatMap((part) =>
      pptx
        .relationsOf(part)
        .flatMap(({ id, target, external }) =>
          external || pptx.files.has(target)
            ? []
            : [{ part, message: `its relation ${id} leads to ${target}, which is not there` }],
        ),
    ),

  relationUnknown: (pptx) =>
    pptx.parts.flatMap(([part, , { values }]) => {
      if (part.endsWith('.rels')) return []
      const known = new Set(pptx.relationsOf(part).map(({ id }) => id))
      const asked = ['r:id', 'r:embed', 'r:link', 'r:pict'].flatMap((name) => [...(values.get(name) ?? [])])
      return [...new Set(asked)]
        .filter((id) => id !== '' && !known.has(id))
        .map((id) => ({ part, message: `asks for a relation ${id} that it does not have` }))
    }),

  notesMasterTheme: (pptx) => lackingRelation(pptx, 'p:notesMaster', 'theme', 'has no theme of its own'),
  notesWithoutSlide: (pptx) => lackingRelation(pptx, 'p:notes', 'slide', 'does not lead to its slide'),
  notesWithoutMaster: (pptx) => lackingRelation(pptx, 'p:notes', 'notesMaster', 'does not lead to the notes master'),
  slideWithoutLayout: (pptx) => lackingRelation(pptx, 'p:sld', 'slideLayout', 'has no layout'),
  layoutWithoutMaster: (pptx) => lackingRelation(pptx, 'p:sldLayout', 'slideMaster', 'has no master'),

  /** Masters and layouts are counted together, from 2³¹ on. */
  masterIds: (pptx) => {
    const found = [...pptx.partsWith('p:presentation'), ...pptx.partsWith('p:sldMaster')].flatMap(([part, root]) =>
      [...allOf(root, 'p:sldMasterId'), ...allOf(root, 'p:sldLayoutId')].map((node) => ({
        part,
        id: node.attributes.id ?? '',
      })),
    )
    const ids = found.filter(({ id }) => id !== '')
    return [
      ...ids
        .filter(({ id }) => Number(id) < 2147483648)
        .map(({ part, id }) => ({
          part,
          message: `has a master or layout with the id ${id}; the least is 2147483648`,
        })),
      ...repeated(ids.map(({ id }) => id)).map((id) => ({
        part: 'ppt/slideMasters',
        message: `two masters or layouts have the id ${id}`,
      })),
    ]
  },

  slideIds: (pptx) =>
    pptx.partsWith('p:presentation').flatMap(([part, root]) => {
      const ids = allOf(root, 'p:sldId').map(({ attributes }) => attributes.id ?? '')
      return [
        ...ids
          .filter((id) => !(Number(id) >= 256 && Number(id) < 2147483648))
          .map((id) => ({ part, message: `has a slide with the id ${id}; the least is 256` })),
        ...repeated(ids).map((id) => ({ part, message: `has two slides with the id ${id}` })),
      ]
    }),

  sectionIds: (pptx) =>
    pptx.partsWith('p:presentation').flatMap(([part, root]) => {
      const ids = allOf(root, 'p14:section').map(({ attributes }) => attributes.id ?? '')
      const badly = ids.filter((id) => !/^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(id))
      return badly.map((id) => ({ part, message: `has a section whose id is no GUID in capitals: ${id}` }))
    }),

  sectionSlides: (pptx) =>
    pptx.partsWith('p:presentation').flatMap(([part, root]) => {
      const slides = new Set(allOf(root, 'p:sldId').map(({ attributes }) => attributes.id))
      const listed = allOf(root, 'p14:sldId').map(({ attributes }) => attributes.id ?? '')
      return listed
        .filter((id) => !slides.has(id))
        .map((id) => ({ part, message: `has a section with the slide ${id}, which is not there` }))
    }),

  /** Programs that do not know a namespace may only pass over it where they are told so, or inside an extension. */
  ignorable: (pptx) =>
    pptx.parts.flatMap(([part, root, { elements, values }]) => {
      if (![...elements.keys(), ...values.keys()].some((name) => later.test(name))) return []
      const told = new Set((root.attributes['mc:Ignorable'] ?? '').split(/\s+/))
      const found = new Set<string>()
      const look = (node: XmlNode): void => {
        if (isPassedOver(node)) return
        for (const name of [node.name, ...Object.keys(node.attributes)]) {
          const prefix = later.exec(name)?.[1]
          if (prefix !== undefined && !told.has(prefix)) found.add(prefix)
        }
        for (const child of node.children) look(child)
      }
      look(root)
      return [...found].map((prefix) => ({ part, message: `uses ${prefix}: without naming it in mc:Ignorable` }))
    }),

  chartWorkbook: (pptx) =>
    pptx.partsWith('c:chartSpace').flatMap(([part, root]) => {
      const relation = workbookOf(pptx, part, root)
      if (!relation || relation.external) return []
      const workbook = pptx.files.get(relation.target)
      const isWorkbook = workbook instanceof Uint8Array && readPackage(workbook, 'xl/workbook.xml')?.size === 1
      return isWorkbook || workbook === undefined ? [] : [{ part: relation.target, message: 'is no workbook' }]
    }),
} as const satisfies Readonly<Record<string, Rule>>

/** What the workbook of a chart is by the relations of its part. */
export function workbookOf(pptx: OpenedPptx, part: string, chart: XmlNode) {
  const id = childAt(chart, 'c:externalData')?.attributes['r:id']
  return id === undefined ? undefined : pptx.relationsOf(part).find((one) => one.id === id)
}

/** Namespaces that came after the first edition. */
const later = /^(p1[45]|a1[46]|c1[46]|x1[45]|w1[45]):/

/** `a:ext` and its like, which programs pass over as a whole, and what they choose between. */
function isPassedOver({ name, attributes }: XmlNode): boolean {
  return (name.endsWith(':ext') && attributes.uri !== undefined) || name === 'mc:AlternateContent'
}

/** The root of the package and all parts that have relations. */
function sources({ trees }: OpenedPptx): readonly string[] {
  return [...trees.keys()].flatMap((name) => {
    const found = /^(.*?)_rels\/(.*)\.rels$/.exec(name)
    return found ? [`${found[1]}${found[2]}`] : []
  })
}

function lackingRelation(pptx: OpenedPptx, root: string, type: string, message: string): readonly Fault[] {
  return pptx
    .partsWith(root)
    .flatMap(([part]) => (pptx.relationsOf(part).some((relation) => relation.type === type) ? [] : [{ part, message }]))
}

/** What stands more than once in a list. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
