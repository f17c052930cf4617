/** What the scripts use of reveal.js. */
export interface RevealApi {
  initialize(options: Readonly<Record<string, unknown>>): Promise<unknown>
  on(event: string, listener: (event: Event) => void): void
  sync(): void
  syncSlide(slide: HTMLElement): void
  syncFragments(slide: HTMLElement): void
  navigateFragment(index: number): boolean
  layout(): void
  slide(h: number, v?: number, f?: number): void
  next(): void
  prev(): void
  getCurrentSlide(): HTMLElement | undefined
  getIndices(): { readonly h: number; readonly v: number; readonly f?: number }
  isOverview(): boolean
  toggleOverview(override?: boolean): void
  isPaused(): boolean
  togglePause(override?: boolean): void
}

export const revealOptions = {
  width: 1280,
  height: 720,
  margin: 0,
  // Any screen is filled; reveal would stop at twice the size.
  maxScale: Number.POSITIVE_INFINITY,
  center: false,
  display: 'flex',
  hash: true,
  // #5 is the slide that bears the number 5.
  hashOneBasedIndex: true,
  transition: 'none',
  backgroundTransition: 'none',
  // Only slides that say so move what they share.
  autoAnimate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  autoAnimateDuration: 0.6,
  controls: true,
  controlsLayout: 'edges',
  controlsTutorial: false,
  progress: false,
  slideNumber: false,
  // Ours say the same in the language of the slides.
  help: false,
  // Nothing listens to messages from other windows.
  postMessage: false,
  // Below 435 px reveal would turn to its scroll view; ours is the reading view.
  scrollActivationWidth: 0,
} as const
