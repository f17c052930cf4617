import { keepLanguages } from './announce.ts'
import { type RevealApi, revealOptions } from './reveal.ts'

// Runs in the pages of `duilian dev`, after reveal.js: the stage without what is around it, as it changes under the hands.

declare const Reveal: RevealApi

void Reveal.initialize(revealOptions).then(() => {
  const stage = document.querySelector<HTMLElement>('.reveal')
  if (!stage) return
  // reveal makes the deck an application, which takes line-by-line reading away; its keys work without.
  stage.removeAttribute('role')
  keepLanguages(Reveal, stage)
  for (const [selector, label] of [
    ['.navigate-left', stage.dataset.previous],
    ['.navigate-right', stage.dataset.next],
  ] as const) {
    for (const control of stage.querySelectorAll(selector)) control.setAttribute('aria-label', label ?? '')
  }
})
