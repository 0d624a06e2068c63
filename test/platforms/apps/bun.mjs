import { fetch } from './fetch.mjs'

console.log(String(Bun.serve({ hostname: '127.0.0.1', port: 0, fetch }).url))
