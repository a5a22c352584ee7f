import { changeWords } from "../components/change-words.ts";
import { Declined } from "../server/declined.ts";
import type { Change } from "./changes-since.ts";

/** An edit was not made, as others have changed the same since it was thought of. */
export class Overlapping extends Declined {
  override name = "Overlapping";
  /** What they changed, the latest first. */
  readonly changes: readonly Change[];
  /** Who changed what, in sentences. */
  readonly changed: string;

  constructor(changes: readonly Change[]) {
    const words = changes.slice(0, 3).map(changeWords).join(" ");
    const others = changes.length > 3 ? ` ${changes.length - 3} more changes are like that.` : "";
    const changed = `${words}${others}`;
    super(
      "Somebody else has changed the same meanwhile.",
      `${changed} Look at what yours would do now, and save again if it is still right.`,
    );
    this.changes = changes;
    this.changed = changed;
  }
}
