/**
 * The core's bytes for tests, which run in Node: the app itself fetches them. In JavaScript, so that the app's types
 * know nothing of Node.
 */
import { readFileSync } from 'node:fs';

/** @returns {BufferSource} */
export function detailsFile() {
  return readFileSync(new URL('./generated/tandem_details_bg.wasm', import.meta.url));
}

/** @returns {BufferSource} */
export function wasmFile() {
  return readFileSync(new URL('./generated/tandem_web_bg.wasm', import.meta.url));
}
