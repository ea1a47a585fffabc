import { normalQuantile } from "../math/normal.ts";
import { philox4x32 } from "./philox.ts";

/**
 * A reproducible sequence of random numbers, one of 2⁹⁶ independent ones.
 *
 * Streams differ when the seed or a stream identifier differs, so that a patient's draws do not depend on which machine or in
 * which order patients are drawn.
 */
export class RandomStream {
  readonly #key: readonly [number, number];
  readonly #stream: readonly [number, number];
  #block = 0;
  #words: readonly number[] = [];
  #next = 0;

  /**
   * @param seed - Integer in [0, 2⁵³).
   * @param stream - First identifier, integer in [0, 2³²), e.g. the patient.
   * @param substream - Second identifier, integer in [0, 2³²), e.g. the purpose.
   * @throws RangeError when one of them is out of range.
   */
  constructor(seed: number, stream = 0, substream = 0) {
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`seed ${seed} is not an integer in [0, 2^53)`);
    for (const id of [stream, substream]) {
      if (!Number.isInteger(id) || id < 0 || id >= 4294967296)
        throw new RangeError(`stream ${id} is not an integer in [0, 2^32)`);
    }
    this.#key = [seed >>> 0, Math.floor(seed / 4294967296)];
    this.#stream = [stream, substream];
  }

  /** Returns the next 32 bits as an unsigned integer. */
  uint32(): number {
    if (this.#next === this.#words.length) {
      const high = Math.floor(this.#block / 4294967296);
      this.#words = philox4x32([this.#block >>> 0, high, ...this.#stream], this.#key);
      this.#block += 1;
      this.#next = 0;
    }
    const word = this.#words[this.#next] as number;
    this.#next += 1;
    return word;
  }

  /** Returns a number in (0, 1): the midpoint of one of 2⁵² equal cells. */
  uniform(): number {
    const high = this.uint32() >>> 6;
    const low = this.uint32() >>> 6;
    return (high * 67108864 + low + 0.5) / 4503599627370496;
  }

  /** Returns a standard normal number, the quantile of one {@link uniform}. */
  normal(): number {
    return normalQuantile(this.uniform());
  }

  /** Returns an integer in [0, n), n in [1, 2³²], without bias (rejection). */
  integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296)
      throw new RangeError(`integer(${n}) is out of range`);
    const limit = 4294967296 - (4294967296 % n);
    let word = this.uint32();
    while (word >= limit) word = this.uint32();
    return word % n;
  }
}
