/** Signing as the providers do, for test deliveries. (The test kit signs with `node:crypto`, which a browser has not.) */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const digest = (key: string, text: string) => hmac(sha256, utf8ToBytes(key), utf8ToBytes(text))

export const giftronautSignature = (secret: string, body: string): string => `sha256=${bytesToHex(digest(secret, body))}`

export const squareSignature = (key: string, url: string, body: string): string =>
  btoa(String.fromCharCode(...digest(key, url + body)))
