/** How a listener reads, kept for the next talk. */
interface Reading {
  readonly captions: boolean
  /** Steps of text size, 0 to 4. */
  readonly size: number
}

const storeKey = 'duilian follow'

/** Captions, text size and a screen that stays on; carried out now, and at every press of their buttons. */
export function createTools(
  root: ParentNode,
): Readonly<Record<'captions' | 'larger' | 'smaller' | 'awake', () => void>> {
  let kept = recallReading()
  const apply = () => {
    const { style, dataset } = document.documentElement
    dataset.captions = kept.captions ? 'on' : 'off'
    style.fontSize = `${100 + 15 * kept.size}%`
    press(root, 'captions', kept.captions)
    keepReading(kept)
  }
  const change = (changed: Partial<Reading>) => () => {
    kept = { ...kept, ...changed }
    apply()
  }
  const resize = (by: number) => () => change({ size: Math.min(4, Math.max(0, kept.size + by)) })()
  const hasCaptions = document.querySelector('.reading .caption') !== null
  for (const button of root.querySelectorAll<HTMLElement>('[data-do="captions"]')) button.hidden = !hasCaptions
  apply()
  return {
    captions: () => change({ captions: !kept.captions })(),
    larger: resize(1),
    smaller: resize(-1),
    awake: createWakeLock(root),
  }
}

/** A button for it: browsers want a tap, and give it on secure pages alone; hidden pages lose it. */
function createWakeLock(root: ParentNode): () => void {
  let wanted = false
  let lock: WakeLockSentinel | undefined
  const isThere = 'wakeLock' in navigator
  for (const button of root.querySelectorAll<HTMLElement>('[data-do="awake"]')) button.hidden = !isThere
  const carryOut = async (): Promise<void> => {
    if (!wanted) await lock?.release()
    else if (!document.hidden) lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (wanted && !document.hidden && !lock) wanted = false
    press(root, 'awake', wanted)
  }
  document.addEventListener('visibilitychange', () => wanted && void carryOut())
  return () => {
    wanted = !wanted
    if (isThere) void carryOut()
  }
}

function press(root: ParentNode, name: string, pressed: boolean): void {
  for (const button of root.querySelectorAll(`[data-do="${name}"]`))
    button.setAttribute('aria-pressed', String(pressed))
}

function recallReading(): Reading {
  try {
    const { captions, size } = JSON.parse(localStorage.getItem(storeKey) ?? '{}') as Partial<Reading>
    return { captions: captions !== false, size: Number(size) >= 0 && Number(size) <= 4 ? Number(size) : 0 }
  } catch {
    return { captions: true, size: 0 }
  }
}

function keepReading(kept: Reading): void {
  try {
    localStorage.setItem(storeKey, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: then it holds for this page.
  }
}
