import type { Diagnostic } from '../../model/diagnostic.ts'
export function checkPptx(_bytes: Uint8Array): readonly Diagnostic[] {
  return []
}
