// Runs where a device is paired: turns the one-time code in the fragment of the address into a session.

const code = location.hash.slice(1)
const told = document.querySelector<HTMLElement>('[role="status"]')
const refuse = () => told?.replaceChildren(told.dataset.notPaired ?? '')
// Nobody who looks at the address afterwards learns anything.
history.replaceState(null, '', location.pathname)
if (code === '') refuse()
else {
  const body = JSON.stringify({ code, role: document.documentElement.dataset.role })
  fetch('/pair', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
    ({ ok }) => (ok ? location.reload() : refuse()),
    refuse,
  )
}
