import { damaged, OfficeFault, tooMuch } from './fault.ts'
import { scanXml, XmlFault } from './xml.ts'
import { decodeXmlBytes } from './xml-bytes.ts'
import { readZip, unpack, type ZipArchive, type ZipEntry } from './zip-read.ts'

/** Bytes that parts with text may unpack to: one of them, and all of a document. */
const limits = { part: 100_000_000, document: 1_000_000_000 } as const

/** A document of Office: an archive of parts, each of a type. */
export interface OfficeDocument {
  readonly archive: ZipArchive
  /** Parts of XML that may hold text, in the order of the archive. */
  readonly parts: readonly OfficePart[]
  /** Documents inside of it, such as the workbook of a chart. */
  readonly embedded: readonly ZipEntry[]
  /** Names of the objects of other programs, which nobody looks into. */
  readonly foreign: readonly string[]
  /** The type of its main part, as `OfficePart` has it. */
  readonly kind: string
  readonly hasMacros: boolean
  readonly isSigned: boolean
}

export interface OfficePart {
  readonly entry: ZipEntry
  /** Its media type, without what all have in common: `presentationml.slide`. */
  readonly type: string
}

/** File names of the documents that are converted; those with macros end in m. */
export function isOfficeName(name: string): boolean {
  return /\.(?:ppt|pps|pot|doc|dot|xls|xlt)[xm]$/i.test(name)
}

/** Whether a file is for `openOffice` to read or to refuse: by its name, or as a zip or container of Office 97 under any name. */
export function isOfficeLike(name: string, bytes: Uint8Array): boolean {
  return isOfficeName(name) || isContainer(bytes) || startsWith(bytes, [0x50, 0x4b, 3, 4])
}

/** The bytes of a document inside of another. Throws an OfficeFault for one that is not whole, or is too large. */
export function unpackEmbedded(archive: ZipArchive, entry: ZipEntry): Buffer {
  if (entry.size > limits.part) throw tooMuch(entry.name, entry.size, limits.part)
  return unpack(archive, entry)
}

/** Opens a document. Throws an OfficeFault for whatever cannot be converted whole. */
export function openOffice(bytes: Uint8Array): OfficeDocument {
  if (isContainer(bytes)) throw faultOfContainer(bytes)
  if (!startsWith(bytes, [0x50, 0x4b])) throw noOffice('is no file of Office: it is no archive of parts.')
  const archive = readZip(bytes)
  const typeOf = readTypes(archive)
  const parts: OfficePart[] = []
  const embedded: ZipEntry[] = []
  const foreign: string[] = []
  let unpacked = 0
  for (const entry of archive.entries) {
    // The entry of a folder, which some programs write, is no part.
    if (entry.name.endsWith('/')) continue
    const type = typeOf(entry.name)
    if (isText(type)) {
      unpacked += entry.size
      parts.push({ entry, type: shorten(type) })
    } else if (isDocument(type) && /embeddings\//.test(entry.name)) embedded.push(entry)
    else if (/oleObject/i.test(type) || /embeddings\//.test(entry.name)) foreign.push(entry.name)
  }
  if (unpacked > limits.document) throw tooMuch('its text', unpacked, limits.document)
  const types = archive.entries.map(({ name }) => typeOf(name))
  const kind = parts.find(({ type }) => type.endsWith('.main'))?.type ?? ''
  return { archive, parts, embedded, foreign, kind, ...findMacros(kind, types), isSigned: types.some(isSignature) }
}

/** The text of a part. Throws an OfficeFault if it is not whole, too large, or in no encoding of XML in Office. */
export function textOfPart(
  archive: ZipArchive,
  entry: ZipEntry,
): { readonly text: string; readonly encode: (text: string) => Uint8Array } {
  if (entry.size > limits.part) throw tooMuch(entry.name, entry.size, limits.part)
  return decodeXmlBytes(unpack(archive, entry), entry.name)
}

/** Does something with the XML of a part; a fault in it is one of the document. */
export function withPart<T>(entry: ZipEntry, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof XmlFault) throw damaged(`in ${entry.name}, ${error.message}.`)
    throw error
  }
}

const isSignature = (type: string) => /digital-signature-(?:xmlsignature|origin)/.test(type)
const isDocument = (type: string) =>
  /officedocument\.(?:presentation|wordprocessing|spreadsheet)ml\.(?:presentation|document|sheet|template|slideshow)$|macroEnabled(?:\.12)?$/i.test(
    type,
  )

/** Every type of XML but lists of relations and what is the author's own. */
function isText(type: string): boolean {
  return (
    /^application\/vnd\.(?:openxmlformats-|ms-).*\+xml$/.test(type) &&
    !/relationships\+xml$|digital-signature|customXmlProperties/.test(type)
  )
}

function shorten(type: string): string {
  return type
    .replace(/^application\/vnd\.(?:openxmlformats-officedocument\.|openxmlformats-package\.|ms-)/, '')
    .replace(/\+xml$/, '')
}

function readTypes(archive: ZipArchive): (name: string) => string {
  const list = archive.entries.find(({ name }) => name === '[Content_Types].xml')
  if (!list)
    throw noOffice(
      `is no file of Office${isOpenDocument(archive) ? ', but of OpenDocument' : ': it has no list of types'}.`,
    )
  const byName = new Map<string, string>()
  const byEnding = new Map<string, string>()
  withPart(list, () =>
    scanXml(textOfPart(archive, list).text, {
      open: (element, attributes) => {
        if (element !== 'ct:Default' && element !== 'ct:Override') return
        const values = new Map(attributes.read().map(({ name, value }) => [name, value]))
        const type = values.get('ContentType') ?? ''
        if (element === 'ct:Default') byEnding.set((values.get('Extension') ?? '').toLowerCase(), type)
        else byName.set((values.get('PartName') ?? '').toLowerCase(), type)
      },
      close: () => undefined,
    }),
  )
  const typeOf = (name: string) => {
    const lower = name.toLowerCase()
    return byName.get(`/${lower}`) ?? byEnding.get(lower.slice(lower.lastIndexOf('.') + 1)) ?? ''
  }
  checkKind(archive, [...byName.values(), ...byEnding.values()])
  return typeOf
}

function checkKind(archive: ZipArchive, types: readonly string[]): void {
  if (types.some((type) => /binary\.macroEnabled/.test(type)))
    throw noOffice('is a binary workbook (.xlsb), whose cells are not read.', 'Save it as .xlsx, and convert that.')
  if (!types.some((type) => /\.main\+xml$/.test(type)))
    throw noOffice(`holds no presentation, document or workbook${isOpenDocument(archive) ? ' of Office' : ''}.`)
}

function findMacros(kind: string, types: readonly string[]): { readonly hasMacros: boolean } {
  const hasMacros = types.some((type) => /vbaProject$|macrosheet\+xml$/i.test(type))
  if (!hasMacros || /macroEnabled/i.test(kind)) return { hasMacros }
  throw new OfficeFault(
    'office-macros',
    'holds macros although its type says that there are none.',
    'Do not open it unless you know who made it; a file with macros ends in .pptm, .docm or .xlsm.',
  )
}

function isOpenDocument({ entries }: ZipArchive): boolean {
  return entries.some(({ name }) => name === 'META-INF/manifest.xml')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The compound files of Office 97, in which encrypted documents are wrapped too (MS-CFB 2.2, MS-OFFCRYPTO 2.3). */
function isContainer(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

function faultOfContainer(bytes: Uint8Array): OfficeFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return noOffice('is of the format of Office 97 to 2003.', 'Save it as .pptx, .docx or .xlsx, and convert that.')
  const hint = 'Open it, take the password away (File, Info, Protect), save it, and convert it then.'
  return new OfficeFault(
    'office-encrypted',
    'is encrypted: it is protected by a password or by rights management.',
    hint,
  )
}

function noOffice(
  message: string,
  hint = 'Save it as .pptx, .docx or .xlsx in the program that made it.',
): OfficeFault {
  return new OfficeFault('office-kind', message, hint)
}
