import { unzipSync, type Zippable, zipSync } from 'fflate'

const office = 'application/vnd.openxmlformats-officedocument.'
const types: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${office}presentationml.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${office}presentationml.slide+xml`],
  [/^ppt\/charts\/chart\d+\.xml$/, `${office}drawingml.chart+xml`],
  [/theme\d+\.xml$/, `${office}theme+xml`],
  [/^word\/document\.xml$/, `${office}wordprocessingml.document.main+xml`],
  [/^word\/(?:header|footer|comments|styles|footnotes)\d*\.xml$/, `${office}wordprocessingml.other+xml`],
  [/^xl\/workbook\.xml$/, `${office}spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${office}spreadsheetml.worksheet+xml`],
  [/^xl\/sharedStrings\.xml$/, `${office}spreadsheetml.sharedStrings+xml`],
  [/^xl\/styles\.xml$/, `${office}spreadsheetml.styles+xml`],
  [/^xl\/tables\/table\d+\.xml$/, `${office}spreadsheetml.table+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${office}extended-properties+xml`],
  [/vbaProject\.bin$/, 'application/vnd.ms-office.vbaProject'],
  [/^_xmlsignatures\/sig\d\.xml$/, 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'],
]

/** The namespaces of all elements in the texts of tests. */
const namespaces = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:ep="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
].join(' ')

/** A part with what is inside of its root. */
export function part(root: string, inner: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<${root} ${namespaces}${attributes}>${inner}</${root}>`
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** An Office document of parts, with the list of their types; `main` is the type of the main part if not the usual one. */
export function pack(files: Files, main?: string): Uint8Array {
  const overrides = Object.keys(files).flatMap((name) => {
    const type = types.find(([path]) => path.test(name))?.[1]
    const own = main && /\/(?:presentation|document|workbook)\.xml$/.test(name) ? main : type
    return own ? [`<Override PartName="/${name}" ContentType="${own}"/>`] : []
  })
  const list = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xlsx" ContentType="${office}spreadsheetml.sheet"/><Default Extension="bin" ContentType="${office}oleObject"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  return zip({ '[Content_Types].xml': list, ...files })
}

/** An archive, the same bytes every time. */
export function zip(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    return [name, [typeof content === 'string' ? new TextEncoder().encode(content) : content, { mtime: '2026-01-02' }]]
  })
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** What the files of an archive hold, as text. */
export function unpackAll(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoded = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)])
  return Object.fromEntries(decoded)
}

/** A presentation whose slide holds shapes with the paragraphs. */
export function presentation(paragraphs: string, more: Files = {}): Uint8Array {
  return pack({
    'ppt/presentation.xml': part('p:presentation', ''),
    'ppt/slides/slide1.xml': part('p:sld', `<p:cSld><p:sp><p:txBody>${paragraphs}</p:txBody></p:sp></p:cSld>`),
    ...more,
  })
}

/** A Word document with a body. */
export function wordDocument(body: string, more: Files = {}): Uint8Array {
  return pack({ 'word/document.xml': part('w:document', `<w:body>${body}</w:body>`), ...more })
}

/** A workbook of one sheet. */
export function workbook(sheet: string, strings: readonly string[], more: Files = {}): Uint8Array {
  return pack({
    'xl/workbook.xml': part('workbook', '<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': part('worksheet', sheet),
    'xl/sharedStrings.xml': part('sst', strings.map((text) => `<si><t>${text}</t></si>`).join('')),
    ...more,
  })
}
