/** Where a film or sound was, and how it was played. */
interface Moment {
  readonly film: HTMLMediaElement
  readonly time: number
  readonly isPlaying: boolean
}

/** Where the films and sounds of a slide are; they stop as soon as it is taken out of the document. */
export function filmsOf(slide: HTMLElement | undefined): readonly Moment[] {
  return mediaIn(slide).map((film) => ({ film, time: film.currentTime, isPlaying: !film.paused && !film.ended }))
}

/** Has those of a slide in another variant go on from there; `plays` is false where they are only to stand there. */
export function goOnWith(moments: readonly Moment[], slide: HTMLElement | undefined, plays: boolean): void {
  for (const [at, film] of mediaIn(slide).entries()) {
    const moment = moments[at]
    if (!moment || moment.time === 0) continue
    if (film !== moment.film) {
      film.currentTime = moment.time
      film.volume = moment.film.volume
      film.muted = moment.film.muted
      film.playbackRate = moment.film.playbackRate
    }
    // Who cannot play it says so in the place of the film.
    if (plays && moment.isPlaying) film.play().catch(() => undefined)
  }
}

function mediaIn(slide: HTMLElement | undefined): readonly HTMLMediaElement[] {
  return [...(slide?.querySelectorAll<HTMLMediaElement>('video, audio') ?? [])]
}
