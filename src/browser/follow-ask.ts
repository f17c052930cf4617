/** Lets a listener send questions from a form; what is sent is text and the language of the page. */
export function sendQuestions(form: HTMLFormElement, address: string): void {
  const field = form.querySelector('textarea')
  const told = form.querySelector('[role="status"]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = field?.value.trim() ?? ''
    if (!field || text === '') return
    const body = JSON.stringify({ text, locale: document.documentElement.lang })
    const say = (word = '') => told?.replaceChildren(word)
    say('…')
    fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
      ({ ok }) => {
        if (ok) field.value = ''
        say(ok ? form.dataset.sent : form.dataset.notSent)
      },
      () => say(form.dataset.notSent),
    )
  })
}
