import { createContext, use } from "react";

/**
 * Whose the texts are that are kept within, by the id of an account: on a device that several share, nobody sees what another
 * has entered, and each finds their own again.
 */
export const Owner = createContext("nobody");

/** Where this device keeps what whoever is signed in has entered for something. */
export function useOwnAddress(address: string): string {
  return `${use(Owner)}/${address}`;
}
