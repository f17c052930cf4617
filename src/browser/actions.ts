/** Everything a reader can ask for, by key, menu or presenter view: the `data-action` of buttons. */
export type ActionName =
  | 'variant'
  | 'captions'
  | 'swap'
  | 'larger'
  | 'smaller'
  | 'view'
  | 'notes'
  | 'notesLarger'
  | 'notesSmaller'
  | 'presenter'
  | 'menu'
  | 'help'
  | 'close'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'pointer'
  | 'restart'

/** What each action does. `value` is that of the button: the tag of a variant, or its number from 1. */
export type Actions = Readonly<Record<ActionName, (value: string) => void>>

/** Keys by what they type. Those of reveal.js that are not named here stay as they are. */
const roomKeys: Readonly<Record<string, ActionName>> = {
  l: 'menu',
  c: 'captions',
  x: 'swap',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  r: 'view',
  s: 'presenter',
  d: 'pointer',
  '?': 'help',
}

/** The keys of the presenter view, clickers included. */
const deskKeys: Readonly<Record<string, ActionName>> = {
  c: 'captions',
  x: 'swap',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  ']': 'notesLarger',
  bracketright: 'notesLarger',
  '[': 'notesSmaller',
  bracketleft: 'notesSmaller',
  arrowright: 'next',
  pagedown: 'next',
  ' ': 'next',
  n: 'next',
  arrowleft: 'previous',
  pageup: 'previous',
  p: 'previous',
  home: 'first',
  end: 'last',
  b: 'black',
  d: 'pointer',
  '.': 'black',
}

/** Keys of the slides on stage: reveal.js would show the first slide as it was left. */
const stageKeys: Readonly<Record<string, ActionName>> = { home: 'first', end: 'last' }

const keys = { room: roomKeys, stage: stageKeys, desk: deskKeys }

/** The action of a key press and its value; undefined if it is none, or is typed into a field. */
export function actionOfKey(event: KeyboardEvent, place: keyof typeof keys): readonly [ActionName, string] | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return undefined
  // With an input method on, as it often is where Chinese is typed, only the place of the key is known.
  const typed = event.key === 'Process' ? event.code.replace(/^(Key|Digit)/, '') : event.key
  if (/^[1-9]$/.test(typed)) return ['variant', typed]
  const action = keys[place][typed.toLowerCase()]
  return action && [action, '']
}

/** The action of a click and its value; undefined if it hit nothing that has one. */
export function actionOfClick(event: MouseEvent): readonly [ActionName, string] | undefined {
  const target = event.target as Element | null // The target of a click is an element, of whichever window.
  const button = target?.closest<HTMLButtonElement>('[data-action]')
  return button ? [button.dataset.action as ActionName, button.value] : undefined // Templates name actions only.
}

function isField(target: EventTarget | null): boolean {
  return target !== null && 'matches' in target && (target as Element).matches('input, textarea, select')
}
