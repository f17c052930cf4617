/**
 * Where the documents of Office hold text that somebody reads, by element and attribute (ECMA-376-1, parts 17 to 22).
 * Everything else, such as names of styles, bookmarks, sheets and shapes, is what formulas, fields and macros call
 * things by.
 */

/** Elements whose text is converted as one, across the runs in them. */
export const paragraphs: ReadonlySet<string> = new Set(['a:p', 'w:p', 'x:si', 'x:is', 'x:text'])

/** Elements that hold a stretch of a paragraph. */
export const stretches: ReadonlySet<string> = new Set(['a:t', 'w:t', 'w:delText', 'x:t', 'm:t'])

/** Elements whose text stands alone. */
export const texts: ReadonlySet<string> = new Set([
  // Remarks in presentations and workbooks.
  'p:text',
  'xtc:text',
  // What charts keep of their workbook, and cells of what their formula gave last.
  'c:v',
  'cx:v',
  'cx:pt',
  'x:v',
  // Properties of the document.
  'dc:title',
  'dc:subject',
  'dc:description',
  'dc:creator',
  'cp:keywords',
  'cp:category',
  'cp:contentStatus',
  'ep:Company',
  'ep:Manager',
  'ep:PresentationFormat',
  'vt:lpstr',
  'vt:lpwstr',
])

/** Headers and footers of sheets, in which “&” begins a code. */
export const sheetMargins: ReadonlySet<string> = new Set(
  ['odd', 'even', 'first'].flatMap((pages) => [`x:${pages}Header`, `x:${pages}Footer`]),
)

/** Elements inside of a paragraph that are no part of its line: a deleted text, a reading aid, a second form of the same. */
export const asides: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rt', 'x:rPh', 'mc:Fallback', 'm:oMath'])

/** What stands in a line for something other than text. */
export const inLine: Readonly<Record<string, 'break' | 'space' | 'mark'>> = {
  'a:br': 'break',
  'w:br': 'break',
  'w:cr': 'break',
  'w:tab': 'space',
  'w:ptab': 'space',
  'w:noBreakHyphen': 'mark',
  'w:sym': 'mark',
  'w:drawing': 'mark',
  'w:pict': 'mark',
  'w:object': 'mark',
  'w:footnoteReference': 'mark',
  'w:endnoteReference': 'mark',
  'm:oMath': 'mark',
}

/** Attributes that hold text, by element. The namespace “*” is any: each kind of document has a `cNvPr` of its own. */
export const textAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['*:cNvPr', ['descr', 'title']],
  ['*:docPr', ['descr', 'title']],
  ['a:hlinkClick', ['tooltip']],
  ['a:hlinkHover', ['tooltip']],
  ['p:cSld', ['name']],
  ['p14:section', ['name']],
  ['dgm:prSet', ['phldrT']],
  ['w:hyperlink', ['w:tooltip']],
  ['w:tblCaption', ['w:val']],
  ['w:tblDescription', ['w:val']],
  ['w:alias', ['w:val']],
  ['w:listItem', ['w:displayText']],
  ['w:statusText', ['w:val']],
  ['w:helpText', ['w:val']],
  ['w:listEntry', ['w:val']],
  ['w:lvlText', ['w:val']],
  ['v:shape', ['alt']],
  ['v:rect', ['alt']],
  ['v:textpath', ['string']],
  ['v:imagedata', ['o:title']],
  ['x:hyperlink', ['tooltip', 'display']],
  ['x:dataValidation', ['promptTitle', 'prompt', 'errorTitle', 'error']],
  ['x14:dataValidation', ['promptTitle', 'prompt', 'errorTitle', 'error']],
  ['x:cfRule', ['text']],
  ['x14:cfRule', ['text']],
  ['x:filter', ['val']],
  ['x:customFilter', ['val']],
  ['x:tableColumn', ['name', 'totalsRowLabel']],
  ['x:cacheField', ['name', 'caption']],
  ['x:s', ['v', 'c']],
  ['x:dataField', ['name']],
  ['x:pivotField', ['name', 'subtotalCaption']],
  [
    'x:pivotTableDefinition',
    ['dataCaption', 'grandTotalCaption', 'errorCaption', 'missingCaption', 'rowHeaderCaption', 'colHeaderCaption'],
  ],
  ['x14:slicerCacheDefinition', ['sourceName']],
  ['x14:slicer', ['caption']],
])

/** Formats of numbers: of what they hold only text between quotation marks is shown. */
export const formatAttributes: ReadonlyMap<string, string> = new Map([
  ['c:numFmt', 'formatCode'],
  ['x:numFmt', 'formatCode'],
])
export const formatElements: ReadonlySet<string> = new Set(['c:formatCode'])

/** Formulas, of which the words between quotation marks are texts, as those of cells they are compared with. */
export const formulas: ReadonlySet<string> = new Set([
  'x:f',
  'xm:f',
  'x:formula',
  'x:formula1',
  'x:formula2',
  'x:calculatedColumnFormula',
  'x:totalsRowFormula',
  'x:definedName',
])

/** Attributes that name a face, by element. */
export const faceAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['a:latin', ['typeface']],
  ['a:ea', ['typeface']],
  ['a:cs', ['typeface']],
  ['a:sym', ['typeface']],
  ['a:buFont', ['typeface']],
  ['w:rFonts', ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']],
  ['x:name', ['val']],
  ['x:rFont', ['val']],
])

/** Attributes that hold the tag of a language, by element; `lang`, `altLang` and `xml:lang` do so wherever they stand. */
export const tagAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:lang', ['w:val', 'w:eastAsia', 'w:bidi']],
  ['w:themeFontLang', ['w:val', 'w:eastAsia', 'w:bidi']],
  ['w:noLineBreaksAfter', ['w:lang']],
  ['w:noLineBreaksBefore', ['w:lang']],
  ['c:lang', ['val']],
])
