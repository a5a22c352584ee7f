import type { ProposalsDocument } from "@mainstay/api";
import type { Edit, Exercise, Plan } from "@mainstay/plan";
import { freeId } from "../../../components/free-id.ts";

type Proposal = Pick<
  ProposalsDocument["items"][number],
  "scenario" | "source" | "name" | "disruptions" | "began"
>;

/** The edit that plans an exercise of what is proposed, with its scenario where the plan has none yet. */
export function exerciseEdit(
  { scenarios, exercises }: Pick<Plan, "scenarios" | "exercises">,
  { scenario: own, source, name: happens, disruptions, began }: Proposal,
  { name, date, method }: Pick<Exercise, "name" | "date" | "method">,
): Edit {
  const scenario =
    own ??
    freeId(
      happens,
      scenarios.map(({ id }) => id),
    );
  const id = freeId(
    `${name} ${date}`,
    exercises.map((one) => one.id),
  );
  const from: Readonly<Record<string, string>> =
    began === null ? {} : { source: `What happened to others on ${began}` };
  const called = source === "cut" ? `Without ${happens}` : happens;
  const how: Readonly<Record<string, string>> = method === undefined ? {} : { method };
  return [
    ...(own === null
      ? [
          {
            put: `scenarios/${scenario}`,
            value: {
              id: scenario,
              name: called,
              ...from,
              disruptions: disruptions.map(toForm),
            },
          },
        ]
      : []),
    { put: `exercises/${id}`, value: { id, name, scenario, date, ...how } },
  ];
}

function toForm({ element, at, level, lasts }: Proposal["disruptions"][number]) {
  const times: Record<string, string | number> = {};
  if (at !== undefined) times["at"] = at;
  if (level !== undefined) times["level"] = level;
  if (lasts !== undefined) times["lasts"] = lasts;
  return { element, ...times };
}
