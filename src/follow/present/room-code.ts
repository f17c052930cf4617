import { encode, renderUnicodeCompact } from 'uqr'
import { roomCodeMark } from '../pages/listeners.ts'

/** A QR code as lines of text. */
export function codeForTerminal(text: string): string {
  return renderUnicodeCompact(text)
}

/** A page with the address of the room, as a QR code and in words, wherever a slide asks for it. */
export function withRoomCode(html: string, address: string): string {
  return html.includes(roomCodeMark) ? html.replaceAll(roomCodeMark, () => codeForPage(address)) : html
}

/** What stands in a figure of a slide: squares of one unit with four around them, which cameras need, and the address. */
function codeForPage(address: string): string {
  const { size, data } = encode(address, { ecc: 'M', border: 4 })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  const shown = escapeHtml(address.replace(/^https?:\/\//, '').replace(/\/$/, ''))
  const code = `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(address)}"><path d="${rows.join('')}"/></svg>`
  return `${code}<p class="address" lang="en">${shown}</p>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
