import { tooFine } from '../model/address.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { Block } from '../model/segment.ts'
import { mapInside } from '../model/walk.ts'

/**
 * Gives codes of the room the address of the deck, which they show wherever nothing is presented. Reports
 * `room-address` if the deck has none, and `markdown-slip` for one too long for a code.
 */
export function addressRoomCodes(
  blocks: readonly PlacedBlock[],
  url: string | undefined,
  diagnostics: Diagnostic[],
): readonly PlacedBlock[] {
  const addressed = (block: Block): Block => {
    if (block.kind !== 'qr' || !block.follow) return mapInside(block, addressed)
    const found = url === undefined ? homeless(block.place) : tooFine(url, block.place)
    if (found) diagnostics.push(found)
    return { ...block, ...(url !== undefined && { url }) }
  }
  return blocks.map(({ block, place }) => ({ place, block: addressed(block) }))
}

function homeless(place: PlacedBlock['place']): Diagnostic {
  const message = 'This code is empty in files: only "duilian present" knows the address of the room.'
  const hint = 'Say at the beginning of the deck where it will be published: url: https://example.org/talk/'
  return diagnose('room-address', place, message, hint)
}
