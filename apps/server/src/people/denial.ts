import type { Actor } from "@mainstay/store";
import { Refusal } from "../http/refusal.ts";

/** Somebody is known, and may do nothing for now; the message says why and what to do. */
export class Denial extends Refusal {
  override name = "Denial";
  readonly actor: Actor;

  constructor(actor: Actor, detail: string) {
    super(403, detail);
    this.actor = actor;
  }
}
