import { codeIn, redeem } from './redeem.ts'

// Runs where a device is paired: turns the one-time code in the fragment of the address into a session.

const told = document.querySelector<HTMLElement>('[role="status"]')

void pair()
// A new address that is put in the place of the old one differs in its fragment alone: nothing is loaded.
addEventListener('hashchange', () => void pair())

async function pair(): Promise<void> {
  const code = codeIn(location.hash)
  // Nobody who looks at the address afterwards learns anything.
  history.replaceState(null, '', location.pathname)
  if (code !== '' && (await redeem(code, document.documentElement.dataset.role ?? ''))) location.reload()
  else told?.replaceChildren(told.dataset.notPaired ?? '')
}
