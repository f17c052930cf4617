import type { Paragraph } from '../base/model.ts'
import { el, type Xml } from '../base/xml.ts'

/** The paragraphs of a shape, as far as clicks bring them. */
export interface Animated {
  readonly shape: number
  readonly paragraphs: readonly Paragraph[]
}

/**
 * The animations of a slide: each click brings what belongs to one step, the first of its paragraphs by the click and
 * the others with it, so that a line never stands without its caption. Undefined for a slide without steps.
 */
export function timingXml(shapes: readonly Animated[]): Xml | undefined {
  const targets = shapes.flatMap(({ shape, paragraphs }) =>
    paragraphs.flatMap(({ step }, at) => (step === undefined ? [] : [{ step, shape, at }])),
  )
  if (targets.length === 0) return undefined
  let id = 2
  const next = () => {
    id += 1
    return id
  }
  const steps = [...new Set(targets.map(({ step }) => step))].sort((one, other) => one - other)
  const clicks = steps.map((step) => {
    const own = targets.filter((target) => target.step === step)
    return clickXml(own, next)
  })
  const condition = (evt: string) => el('p:cond', { evt, delay: 0 }, el('p:tgtEl', {}, el('p:sldTgt')))
  const main = el('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, el('p:childTnLst', {}, clicks))
  const sequence = el(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    main,
    el('p:prevCondLst', {}, condition('onPrev')),
    el('p:nextCondLst', {}, condition('onNext')),
  )
  const root = el(
    'p:cTn',
    { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
    el('p:childTnLst', {}, sequence),
  )
  const built = [...new Set(targets.map(({ shape }) => shape))]
  return el(
    'p:timing',
    {},
    el('p:tnLst', {}, el('p:par', {}, root)),
    el(
      'p:bldLst',
      {},
      built.map((spid) => el('p:bldP', { spid, grpId: 0, build: 'p' })),
    ),
  )
}

function clickXml(targets: readonly { readonly shape: number; readonly at: number }[], next: () => number): Xml {
  const outer = next()
  const inner = next()
  const effects = targets.map((target, at) => effectXml(target, at === 0 ? 'clickEffect' : 'withEffect', next))
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      { id: outer, fill: 'hold' },
      starts('indefinite'),
      el(
        'p:childTnLst',
        {},
        el('p:par', {}, el('p:cTn', { id: inner, fill: 'hold' }, starts('0'), el('p:childTnLst', {}, effects))),
      ),
    ),
  )
}

/** Appear: preset 1 of the entrances. */
function effectXml(
  { shape, at }: { readonly shape: number; readonly at: number },
  nodeType: string,
  next: () => number,
): Xml {
  const effect = next()
  const behaviour = next()
  const target = el('p:spTgt', { spid: shape }, el('p:txEl', {}, el('p:pRg', { st: at, end: at })))
  const set = el(
    'p:set',
    {},
    el(
      'p:cBhvr',
      {},
      el('p:cTn', { id: behaviour, dur: 1, fill: 'hold' }, starts('0')),
      el('p:tgtEl', {}, target),
      el('p:attrNameLst', {}, el('p:attrName', {}, 'style.visibility')),
    ),
    el('p:to', {}, el('p:strVal', { val: 'visible' })),
  )
  const properties = {
    id: effect,
    presetID: 1,
    presetClass: 'entr',
    presetSubtype: 0,
    fill: 'hold',
    grpId: 0,
    nodeType,
  }
  return el('p:par', {}, el('p:cTn', properties, starts('0'), el('p:childTnLst', {}, set)))
}

function starts(delay: string): Xml {
  return el('p:stCondLst', {}, el('p:cond', { delay }))
}
