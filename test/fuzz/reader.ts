/** Turns a fuzzer's bytes into the values a target needs, the same values for the same bytes. */
export class Reader {
  #at = 0
  constructor(private readonly data: Uint8Array) {}

  /** The next byte; 0 when there is none left. */
  byte(): number {
    return this.data[this.#at++] ?? 0
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.byte() % choices.length] as Choice
  }

  /** A piece whose length is in its first byte. */
  bytes(): Buffer {
    const length = this.byte()
    const piece = this.data.subarray(this.#at, this.#at + length)
    this.#at += length
    return Buffer.from(piece)
  }

  /** One character a byte: every character that Node lets into a header is among them. */
  text(): string {
    return this.bytes().toString('latin1')
  }

  rest(): Buffer {
    const piece = this.data.subarray(this.#at)
    this.#at = this.data.length
    return Buffer.from(piece)
  }
}
