/** So many places are looked at together: fewer would be chance, more would be late. */
const stretch = 256;

/** Watches a cascade go through a plan, and says when most of what is passed falls. */
export class Density {
  readonly #enough: number;
  #place = 0;
  #fallen = 0;

  /** In a plan of `size` elements. */
  constructor(size: number) {
    this.#enough = size / 16;
  }

  /**
   * Whether of the last places before `place` most have fallen, given how many have in all; and so many that going
   * through all that is left costs no more than a few times what they did.
   */
  isHigh(place: number, fallen: number): boolean {
    const passed = place - this.#place;
    if (passed < stretch) return false;
    const isDense = fallen >= this.#enough && (fallen - this.#fallen) * 2 > passed;
    this.#place = place;
    this.#fallen = fallen;
    return isDense;
  }
}
