import type { Attributes } from './xml.ts'

/** The namespaces of presentations, drawings and relations, with the prefixes that everybody gives them. */
export const namespaces: Attributes = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** Content types of the parts of a presentation. */
export const contentTypes = {
  presentation: presentationType('presentation.main'),
  slide: presentationType('slide'),
  slideLayout: presentationType('slideLayout'),
  slideMaster: presentationType('slideMaster'),
  notesSlide: presentationType('notesSlide'),
  notesMaster: presentationType('notesMaster'),
  presProps: presentationType('presProps'),
  viewProps: presentationType('viewProps'),
  tableStyles: presentationType('tableStyles'),
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const

function presentationType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`
}
