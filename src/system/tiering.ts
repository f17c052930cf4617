import { setFlagsFromString } from 'node:v8'

/** By the major version of V8 in Node 20, 22 and 24; one that is not known stays as it is. */
const flags: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=300000',
  12: '--invocation-count-for-turbofan=9000',
  13: '--invocation-count-for-turbofan=9000',
}

/** Of WebAssembly: what cuts fonts is called a hundred times, and was optimized for half a second; what decodes pictures still is. */
const wasmFlag = '--wasm-tiering-budget=100000000'

/**
 * Has V8 optimize code three to four times later than it would: most of a run of some seconds is over before optimized
 * code has paid for being made. Saves up to a third of the processor's time, and a tenth of the user's on two cores.
 */
export function optimizeLater(): void {
  const [major = ''] = process.versions.v8.split('.')
  const flag = flags[major]
  if (flag === undefined) return
  setFlagsFromString(flag)
  setFlagsFromString(wasmFlag)
}
