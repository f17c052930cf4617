/**
 * The prefixes that ECMA-376 and Microsoft's own documents give to namespaces. Of those with two addresses the second
 * is that of files saved as “Strict”.
 */
const namespaces: Readonly<Record<string, readonly string[]>> = {
  a: office('drawingml/2006/main', 'drawingml/main'),
  c: office('drawingml/2006/chart', 'drawingml/chart'),
  dgm: office('drawingml/2006/diagram', 'drawingml/diagram'),
  p: office('presentationml/2006/main', 'presentationml/main'),
  w: office('wordprocessingml/2006/main', 'wordprocessingml/main'),
  x: office('spreadsheetml/2006/main', 'spreadsheetml/main'),
  m: office('officeDocument/2006/math', 'officeDocument/math'),
  ep: office('officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'),
  vt: office('officeDocument/2006/docPropsVTypes', 'officeDocument/docPropsVTypes'),
  ds: office('officeDocument/2006/customXml', 'officeDocument/customXml'),
  cp: ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ct: ['http://schemas.openxmlformats.org/package/2006/content-types'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  p14: ['http://schemas.microsoft.com/office/powerpoint/2010/main'],
  x14: ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'],
  xm: ['http://schemas.microsoft.com/office/excel/2006/main'],
  xtc: ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'],
  cx: ['http://schemas.microsoft.com/office/drawing/2014/chartex'],
}

function office(transitional: string, strict: string): readonly string[] {
  return [`http://schemas.openxmlformats.org/${transitional}`, `http://purl.oclc.org/ooxml/${strict}`]
}

const shortNames = new Map(
  Object.entries(namespaces).flatMap(([name, addresses]) => addresses.map((address) => [address, name] as const)),
)

/** The usual prefix of a namespace; “?” for one whose texts are not known here. */
export function shortNameOf(namespace: string): string {
  return shortNames.get(namespace) ?? '?'
}
