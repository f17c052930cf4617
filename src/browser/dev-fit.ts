/** Slides of a deck to be measured, in each view by its key. */
export interface FitQuestion {
  readonly version: string
  readonly views: Readonly<Record<string, readonly string[]>>
}

/**
 * Has slides laid out out of sight, as they are printed, and tells the server what they measure. What was asked of a
 * version of the page that is no longer shown is not answered.
 */
export async function answerFit(deck: string, { version, views }: FitQuestion, current: () => string): Promise<void> {
  const measured: Record<string, unknown> = {}
  for (const [view, slides] of Object.entries(views)) {
    const query = new URLSearchParams({ deck, view, slides: slides.join() })
    const answer = await fetch(`/-/print?${query}`, { cache: 'no-store' }).catch(() => undefined)
    if (!answer?.ok || current() !== version) return
    measured[view] = await measureDocument(await answer.text())
  }
  if (current() !== version) return
  const body = JSON.stringify(measured)
  await fetch(`/-/fit?${new URLSearchParams({ deck, version })}`, { method: 'POST', body }).catch(() => undefined)
}

/** What `fit.ts`, which the document brings along, measures of its slides. */
async function measureDocument(html: string): Promise<unknown> {
  const frame = document.createElement('iframe')
  frame.className = 'dev-measured'
  frame.inert = true
  frame.ariaHidden = 'true'
  frame.srcdoc = html
  const loaded = new Promise((resolve) => {
    frame.onload = resolve
  })
  document.body.append(frame)
  try {
    await loaded
    await frame.contentDocument?.fonts.ready
    const { measureSlides } = frame.contentWindow as Window & { measureSlides?: () => unknown } // Of its script.
    return measureSlides?.() ?? []
  } finally {
    frame.remove()
  }
}
