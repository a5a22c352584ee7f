/** So many places are looked at together: fewer would be chance, more would be late. */
const stretch = 256;

/**
 * Says, of a cascade that has come to a place with so many nodes fallen, whether the nodes from there on had better ask
 * for themselves.
 */
export type TimeToAsk = (place: number, fallen: number) => boolean;

/**
 * Watches one cascade go through a plan of `size` elements. It is time to ask once of the last places most have fallen,
 * and so many in all that going through everything that is left costs no more than a few times what they did.
 */
export function onceDense(size: number): TimeToAsk {
  let begin = 0;
  let before = 0;
  return (place, fallen) => {
    const passed = place - begin;
    if (passed < stretch) return false;
    const isDense = fallen >= size / 16 && (fallen - before) * 2 > passed;
    begin = place;
    before = fallen;
    return isDense;
  };
}
