import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import { boxAround } from '../../model/geometry.ts'
import { element } from './element.ts'
import { ink, paintsOf } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Area, Drawing, Mark } from './svg.ts'

const radius = 4

/** A dot for each value over its category and no text: what every chart has room for. */
export function layoutBare(scene: Scene, area: Area): Drawing {
  const values = scene.points.map(({ value }) => (Number.isFinite(value) ? value : 0))
  const y = scaleLinear(domainOf(values), [area.height - radius, radius])
  const last = Math.max(1, scene.categories.length - 1)
  const x = scaleLinear([0, last], [radius, area.width - radius])
  const paints = paintsOf(scene)
  const marks = scene.points.map(({ category }, point): Mark => {
    const at = { x: x(category), y: y(values[point] ?? 0) }
    return { point, at, box: boxAround(at, radius) }
  })
  const shapes = marks.map(({ point, at }) => {
    const hue = paints[scene.points[point]?.series ?? 0]?.hue ?? 'compare'
    return element('circle', { class: `mark ${hue}`, cx: at.x, cy: at.y, r: radius, style: `fill:${ink[hue]}` })
  })
  return { shapes, marks, texts: [], omitted: 'all names and values' }
}
