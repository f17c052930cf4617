import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'

/** Words by which Marp places a picture, and a size behind a bar as in Obsidian. */
const placing =
  /(?:^|(?<=\s))(?:bg|(?:w|h|width|height):[\d.]+(?:px|%|em|rem|vw|vh|cm|mm|in|pt)?|(?:left|right|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia):\S+)(?=\s|$)|\|\s*\d+(?:x\d+)?\s*$/g
/** Words that place a background, and mean something else anywhere else. */
const background = /(?:^|(?<=\s))(?:left|right|fit|contain|cover|auto|vertical|horizontal|[\d.]+%)(?=\s|$)/g

/** The description of an image without what another program takes from it, which is reported. */
export function readImageText(alt: string, place: Place, diagnostics: Diagnostic[]): string {
  const isBackground = /(?:^|\s)bg(?:\s|$)/.test(alt)
  const words = alt.replace(placing, '')
  if (words === alt) return alt
  const description = (isBackground ? words.replace(background, '') : words).replace(/\s+/g, ' ').trim()
  const message = 'Words in the description that place the image are left out: what stands there is read aloud.'
  diagnostics.push(diagnose('markdown-foreign', place, message, isBackground ? placeHint(alt) : sizeHint))
  return description
}

const sizeHint = 'The image is as large as its layout allows, "layout: image" the largest; describe what it shows.'

/** What stands for a background of Marp here. */
function placeHint(alt: string): string {
  const side = /(?:^|\s)(left|right)(?=[\s:]|$)/.exec(alt)?.[1]
  const whole = /(?:^|\s)(?:fit|contain)(?=\s|$)/.test(alt) ? ' and "whole: true"' : ''
  const keys = side
    ? `"layout: image", "place: ${side}"${whole}`
    : whole
      ? `"layout: image"${whole}`
      : '"background: images/name.jpg", or "layout: image", "place: full"'
  return `Write ${keys} in the YAML of the slide; describe what it shows.`
}
