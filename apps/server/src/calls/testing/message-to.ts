import type { CallMessage } from "../message.ts";

/** A message to somebody at an address. */
export function messageTo(address: string, more: Partial<CallMessage> = {}): CallMessage {
  return {
    key: "call 7f1f3c1e 12",
    address,
    name: "Ada Winter",
    subject: "DRILL: Crisis",
    text: "Ada Winter, this is a drill.\n\nExchange Online is down.",
    short: "DRILL: Exchange Online is down. Acknowledge: https://mainstay.example/called/12-abc",
    link: "https://mainstay.example/called/12-abc",
    expires: "2100-01-01T00:00:00.000Z",
    ...more,
  };
}
