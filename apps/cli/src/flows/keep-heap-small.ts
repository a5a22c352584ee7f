import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow by a third over what is in use before it is cleared, instead of up to fourfold. While millions of machines
 * come and are folded away, most of it would be what nobody holds any more; where they are few, this costs nothing.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=33");
}
