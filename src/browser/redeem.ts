/** Turns the one-time code of an address into a session that no script reads; false if it does not work. */
export async function redeem(code: string, role: string): Promise<boolean> {
  const body = JSON.stringify({ code, role })
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  return (await fetch('/pair', asked).catch(() => undefined))?.ok === true
}

/** The code in the fragment of an address; empty if there is none. */
export function codeIn(fragment: string): string {
  return /^#([\w-]{32})$/.exec(fragment)?.[1] ?? ''
}
