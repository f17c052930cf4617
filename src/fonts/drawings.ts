import { imageType } from '../model/path.ts'
import { hanOf } from './faces.ts'
import { type FontRequest, prepareFonts } from './prepare.ts'

/**
 * The images of a deck with fonts in those drawings that hold Chinese text: a drawing is a document of its own,
 * which the fonts of the slides do not reach. Drawings with fonts of their own are left as they are.
 */
export async function withFonts(
  images: ReadonlyMap<string, Uint8Array>,
  request: FontRequest,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = [...images].map(async ([path, bytes]) => {
    const text = imageType(path) === 'image/svg+xml' ? new TextDecoder().decode(bytes) : ''
    if (!/\p{Script=Han}/u.test(text) || text.includes('@font-face')) return [path, bytes] as const
    return [path, new TextEncoder().encode(await addFonts(text, request))] as const
  })
  return new Map(await Promise.all(made))
}

async function addFonts(drawing: string, request: FontRequest): Promise<string> {
  const written = drawing.replace(/<!--[\s\S]*?-->|<(style|script|title|desc|metadata)\b[\s\S]*?<\/\1\s*>|<[^>]*>/g, '')
  // Which of its texts are bold is for the browser to find out: both weights are there.
  const fonts = await prepareFonts([], { ...request, extra: written.replace(/&[^;\s]+;/g, '') })
  const families = `"duilian-latin", "duilian-${hanOf(request.locale)}", "duilian-latin-extra", "duilian-emoji"`
  const rule = `text, tspan, textPath { font-family: ${families} !important; font-style: normal !important }`
  const end = drawing.lastIndexOf('</svg>')
  return `${drawing.slice(0, end)}<style>${fonts.value.css}${rule}</style>${drawing.slice(end)}`
}
