import { useEffect, useEffectEvent } from "react";
import { keepText } from "./on-device.ts";

const told = new EventTarget();

/** Keeps a text again that was forgotten, and tells the form that shows what is kept there, if it is open. */
export function bringBack(address: string, text: string): void {
  keepText(address, text);
  told.dispatchEvent(new Event(address));
}

/** Told when something is kept at an address again that had been forgotten. */
export function useBroughtBack(address: string, take: () => void): void {
  const onTold = useEffectEvent(take);
  useEffect(() => {
    const listener = () => onTold();
    told.addEventListener(address, listener);
    return () => told.removeEventListener(address, listener);
  }, [address]);
}
