import type { Plan } from "@mainstay/plan";
import { RecordLink } from "../../components/RecordLink.tsx";
import { afterWords, minutesOf } from "../../components/time-words.ts";
import styles from "./Outcome.module.css";
import type { Side } from "./side.ts";

const lacksWords = {
  need: "something that it needs is lost",
  copies: "no copy of it can be read",
  channels: "no channel of it works",
} as const;

/** Which procedures and call trees cannot be used once it happens, why and from when. */
export function Procedures({
  plan,
  scenario,
  without,
  other,
  nameOf,
}: {
  readonly plan: Plan;
  /** Undefined where what happens is no scenario of the plan: then all procedures count. */
  readonly scenario: string | undefined;
  readonly without: Side;
  readonly other: Side | null;
  readonly nameOf: (id: string) => string;
}) {
  const found = withBoth(without.selfDependent, other?.selfDependent ?? []);
  const titleOf = (id: string) =>
    [...plan.sops, ...plan.callTrees].find((one) => one.id === id)?.name ?? id;
  return (
    <section aria-labelledby="procedures" className={styles.section}>
      <h2 id="procedures" className={styles.heading}>
        Procedures that cannot be used then
      </h2>
      {found.length === 0 ? (
        <p className={styles.note}>{noneWords(plan, scenario)}</p>
      ) : (
        <ul aria-labelledby="procedures" className={styles.procedures}>
          {found.map(({ id, lacks, lost, from, isBefore, isAfter }) => (
            <li key={`${id} ${lacks}`}>
              <RecordLink record={addressOf(plan, id)}>{titleOf(id)}</RecordLink>:{" "}
              {lacksWords[lacks]} {afterWords(minutesOf(from))} ({lost.map(nameOf).join(", ")}
              {other !== null && !isAfter && "; not so with the strategies"}
              {!isBefore && "; only with the strategies"}).
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Lack = Side["selfDependent"][number];

/** What is lacked without or with the strategies, each once. */
function withBoth(before: readonly Lack[], after: readonly Lack[]) {
  const has = (lacks: readonly Lack[], { id, lacks: what }: Lack) =>
    lacks.some((one) => one.id === id && one.lacks === what);
  return [...before, ...after.filter((lack) => !has(before, lack))].map((lack) => ({
    ...lack,
    isBefore: has(before, lack),
    isAfter: has(after, lack),
  }));
}

function addressOf(plan: Plan, id: string): string {
  return plan.sops.some((sop) => sop.id === id) ? `sops/${id}` : `callTrees/${id}`;
}

function noneWords({ sops, callTrees }: Plan, scenario: string | undefined): string {
  if (sops.length + callTrees.length === 0) {
    return "The plan has no procedures and call trees yet.";
  }
  return scenario === undefined
    ? "All procedures and call trees can be used, as far as the plan says what they need and where they can be read."
    : "Every procedure and call tree for this scenario can be used, as far as they say what they need and where they can be read. One counts as soon as it names the scenario.";
}
