import type { View } from './views.ts'

/** What the buttons show about the state of the deck. */
export interface Shown {
  readonly view: View
  readonly captions: boolean
  readonly notes: boolean
  readonly black: boolean
  readonly pointer: boolean
  /** Whether there is a view with the lines swapped, and whether there are captions at all. */
  readonly canSwap: boolean
  readonly hasCaptions: boolean
}

/** The menu, the list of keys and the tools, always in the language of the slides. */
export interface Interface {
  /** Puts everything into a language; a dialog that is open stays open. `anew` if its words have changed. */
  readonly speak: (lang: string, anew?: boolean) => void
  readonly open: (dialog: 'menu' | 'help') => void
  readonly close: () => void
  readonly isOpen: () => boolean
  /** The presenter view in a language, to be put into a window. */
  readonly desk: (lang: string) => Element | undefined
  /** A word that is needed outside of the templates. */
  readonly word: (name: 'previous' | 'next' | 'resume' | 'jump' | 'missed') => string
}

export function createInterface(): Interface {
  const find = (lang: string) => {
    const templates = [...document.querySelectorAll<HTMLTemplateElement>('template.interface')]
    return templates.find((template) => template.lang === lang)?.content
  }
  let spoken = ''
  let parts: readonly Element[] = []
  const opened = () => document.querySelector<HTMLDialogElement>('dialog[open]')
  const open = (dialog: 'menu' | 'help') => {
    opened()?.close()
    document.querySelector<HTMLDialogElement>(`dialog.${dialog}`)?.showModal()
  }
  return {
    speak(lang, anew = false) {
      const content = find(lang)
      if (!content || (lang === spoken && !anew)) return
      const dialog = opened()?.className
      const focused = document.activeElement instanceof HTMLButtonElement ? document.activeElement : undefined
      spoken = lang
      for (const part of parts) part.remove()
      const own = [...content.children].filter((part) => !part.matches('.presenter'))
      parts = own.map((part) => document.importNode(part, true))
      document.body.prepend(...parts)
      if (dialog === 'menu' || dialog === 'help') open(dialog)
      if (focused && !focused.isConnected) focusLike(focused)
    },
    open,
    close: () => opened()?.close(),
    isOpen: () => opened() !== null,
    desk(lang) {
      const desk = find(lang)?.querySelector('.presenter')
      return desk ? document.importNode(desk, true) : undefined
    },
    word: (name) => document.querySelector<HTMLElement>('.tools')?.dataset[name] ?? '',
  }
}

function focusLike({ dataset: { action }, value }: HTMLButtonElement): void {
  const scope = document.querySelector('dialog[open]') ?? document
  const buttons = [...scope.querySelectorAll<HTMLButtonElement>(`[data-action="${action}"]`)]
  buttons.find((button) => button.value === value)?.focus()
}

/** Makes the buttons below `root`, in whichever window, say what is shown. */
export function reflect(
  root: ParentNode,
  { view, captions, notes, black, pointer, canSwap, hasCaptions }: Shown,
): void {
  const pressed = { captions, notes, black, pointer, swap: view.swapped }
  for (const [action, state] of Object.entries(pressed)) {
    for (const button of root.querySelectorAll(`[data-action="${action}"]`)) {
      button.setAttribute('aria-pressed', String(state))
    }
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-action="variant"]')) {
    button.setAttribute('aria-pressed', String(button.value === view.variant))
  }
  hide(root, '[data-action="swap"], [data-needs="swap"]', !canSwap)
  hide(root, '[data-action="captions"], [data-action="larger"], [data-action="smaller"]', !hasCaptions)
  const chosen = root.querySelector(`[data-action="variant"][value="${view.variant}"]`)?.firstChild?.textContent
  for (const name of root.querySelectorAll<HTMLElement>('[data-shown="variant"]')) {
    if (!chosen) continue
    name.textContent = chosen
    name.lang = view.variant
  }
}

function hide(root: ParentNode, selector: string, hidden: boolean): void {
  for (const element of root.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden
}
