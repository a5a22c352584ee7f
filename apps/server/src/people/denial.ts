import { Refusal } from "../http/refusal.ts";

/** Somebody is known, and may do nothing for now; the message says why and what to do. */
export class Denial extends Refusal {
  override name = "Denial";
  readonly actor: string;

  constructor(actor: string, detail: string) {
    super(403, detail);
    this.actor = actor;
  }
}
