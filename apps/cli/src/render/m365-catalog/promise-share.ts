import { tie } from "../tie.ts";

/** A promised share: promises are told apart by their second decimal. */
export function promiseShare(share: number): string {
  return `${Number((share * 100).toFixed(4))}${tie}%`;
}
