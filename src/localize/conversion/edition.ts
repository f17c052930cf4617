/**
 * The files of the character model with their SHA-256: what is not these very bytes is refused, and what was kept of
 * conversions by other weights is worth nothing. `npm run train` prints them anew.
 */
export const modelFiles = {
  'hant.dlm': '61a5d2dcda80b6121ce80816eda04d54f44fdfa07a8743f1383c4724c08780f4',
  'hant.json': 'a8a0711c0667eafc45f200a74a05bab677ac1dd0545dff50e43be6252db0a9ef',
  'hans.dlm': '16ccaae40893f36b23b8ee5ccf2a078c89ba47df5a98682c4d371d0543137bc3',
  'hans.json': 'f36c544dc5ac983980efcc5a90f00b3c61543ec527c578adcde95fe55edf24ed',
} as const

export type ModelFile = keyof typeof modelFiles

/** A short name for the weights in use. */
export const modelVersion: string = Object.values(modelFiles)
  .map((digest) => digest.slice(0, 8))
  .join('')
