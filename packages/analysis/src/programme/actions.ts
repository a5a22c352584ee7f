import type { Plan } from "@mainstay/plan";
import type { DueItem } from "./due-item.ts";

/** The actions that are open, and those that are done and not shown to have helped yet (SPEC 8.5). */
export function* actionsDue({ actions, exercises, incidents }: Plan): Generator<DueItem> {
  const found = new Map(
    [...exercises, ...incidents].map(({ id, name }): [string, string] => [id, name]),
  );
  for (const { id, name, status, due, owner, exercise, incident } of actions) {
    if (status !== "open" && status !== "done") continue;
    const source = found.get(exercise ?? incident ?? "");
    const from = source === undefined ? "" : `, found by ${source}`;
    yield {
      kind: status === "open" ? "act" : "prove",
      collection: "actions",
      id,
      name,
      ...(due === undefined ? {} : { due }),
      ...(owner === undefined ? {} : { person: owner }),
      why:
        status === "open"
          ? `it is open${from}`
          : `it is done${from}; an exercise is to show that it helped`,
    };
  }
}
