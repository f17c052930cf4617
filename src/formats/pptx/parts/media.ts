import type { ComposedLayout, Picture } from '../base/model.ts'
import type { Part } from '../base/package.ts'
import type { Relations } from '../base/relations.ts'

const media = (path: string) => `ppt/media/${path}`

interface PictureFiles {
  readonly bitmap: string
  readonly svg?: string
}

/** The files of pictures by their paths. */
export type PictureNames = ReadonlyMap<string, PictureFiles>

/** Each picture once, however often it is shown. */
export function pictureParts(pictures: ReadonlyMap<string, Picture>) {
  const names = new Map<string, PictureFiles>()
  const parts: Part[] = []
  for (const [path, { bytes, type, svg }] of pictures) {
    const number = names.size + 1
    const bitmap = media(`image${number}.${type}`)
    const drawing = svg && media(`image${number}.svg`)
    names.set(path, { bitmap, ...(drawing && { svg: drawing }) })
    parts.push({ name: bitmap, content: bytes }, ...(svg && drawing ? [{ name: drawing, content: svg }] : []))
  }
  return { names, parts }
}

/** Each film once, under its own ending. */
export function filmParts(films: ReadonlyMap<string, Uint8Array>) {
  const names = new Map<string, string>()
  const parts = [...films].map(([path, content], at): Part => {
    const name = media(`media${at + 1}.${path.split('.').at(-1)?.toLowerCase()}`)
    names.set(path, name)
    return { name, content }
  })
  return { names, parts }
}

/** The logo of a layout, with the names its files have there. */
export function logoOf({ logo }: ComposedLayout, names: PictureNames, relations: Relations) {
  const files = logo && names.get(logo.path)
  if (!logo || !files) return undefined
  const svg = files.svg === undefined ? undefined : relations.to('image', files.svg)
  return { bitmap: relations.to('image', files.bitmap), ...(svg !== undefined && { svg }), box: logo.box }
}
