import type { Folder } from '../model/effects.ts'
import { filesIn } from '../model/image-files.ts'
import { imageType, resolveInside } from '../model/path.ts'
import { fieldsOf, type RawDeck } from '../model/raw.ts'
import type { LightMeter } from './light.ts'
import type { Light } from './scrim.ts'

/** The images of a deck. */
export interface DeckImages {
  /** Image files that exist, by path inside the project. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** How bright those are that text stands on, as far as their formats can be read. */
  readonly light: ReadonlyMap<string, Light>
  /** If some are missing, the paths of all that are there. */
  readonly pictures: readonly string[]
}

/** Reads the images that a deck names, films and sounds among them; without a meter it is not asked how bright they are. */
export async function readImages(
  raw: RawDeck,
  project: Folder,
  meterLight: LightMeter | undefined,
): Promise<DeckImages> {
  const inside = (written: readonly string[]) => written.flatMap((path) => resolveInside(raw.file, path) ?? [])
  const shown = raw.slides.map((slide) => slide.images ?? slide.blocks.flatMap(({ block }) => filesIn(block)))
  // What is kept of a slide says which images it has, and is of none that stands on one.
  const overPictures = (slide: RawDeck['slides'][number], at: number) =>
    slide.images ? [] : behindText(slide, shown[at] ?? [])
  const behind = meterLight ? inside(raw.slides.flatMap(overPictures)) : []
  const paths = new Set([...inside(shown.flat()), ...behind, ...inside(logosOf(raw))])
  const found = await Promise.all([...paths].map(async (path) => [path, await project.read(path)] as const))
  const images = new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])))
  const metered = [...new Set(behind)].map(async (path) => {
    const bytes = images.get(path)
    const found = bytes && (await meterLight?.(path, bytes))
    return found ? [[path, found] as const] : []
  })
  const light = new Map((await Promise.all(metered)).flat())
  if (images.size === paths.size) return { images, light, pictures: [] }
  const files = await project.list('slides')
  return {
    images,
    light,
    pictures: files.map((file) => `slides/${file}`).filter((path) => imageType(path) !== undefined),
  }
}

/** The pictures of a slide that its text may stand on. */
function behindText({ frontMatter }: RawDeck['slides'][number], shown: readonly string[]): readonly string[] {
  const { background, layout, place } = fieldsOf(frontMatter?.value)
  const named = typeof background === 'string' && /[./]/.test(background) ? [background] : []
  return layout === 'cover' || place === 'full' ? [...named, ...shown.slice(0, 1)] : named
}

/** The logos of a deck's brand. */
function logosOf({ frontMatter }: RawDeck): readonly string[] {
  const brand = fieldsOf(fieldsOf(fieldsOf(frontMatter?.value).theme).brand)
  return [brand.logo, brand['logo-dark']].filter((path) => typeof path === 'string')
}
