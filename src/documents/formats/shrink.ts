import type { Pixels } from '../../model/pixels.ts'

/** Each pixel the mean of a square of `times` × `times`; what is left of one at the right or below is not shown. */
export function shrink(from: Pixels, times: number): Pixels {
  const [width, height] = [Math.floor(from.width / times), Math.floor(from.height / times)]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let to = 0; to < data.length; to += 4) {
    const pixel = to / 4
    const corner = Math.floor(pixel / width) * from.width + (pixel % width)
    data.set(meanOf(from, corner * times, times), to)
  }
  return { width, height, data }
}

function meanOf({ width, data }: Pixels, corner: number, times: number): readonly number[] {
  let [red, green, blue, alpha] = [0, 0, 0, 0]
  for (let row = 0; row < times; row++) {
    const first = (corner + row * width) * 4
    for (let at = first; at < first + times * 4; at += 4) {
      red += data[at] ?? 0
      green += data[at + 1] ?? 0
      blue += data[at + 2] ?? 0
      alpha += data[at + 3] ?? 0
    }
  }
  return [red, green, blue, alpha].map((sum) => sum / times ** 2)
}
