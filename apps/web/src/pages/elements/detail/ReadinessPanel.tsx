import type { ReadinessDocument } from "@mainstay/api";
import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { calendarDayWords } from "../../../components/day-words.ts";
import { shortDurationText } from "../../../components/duration-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { readiness } from "../../../queries/programme.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";

const step = 8;

type Part = ReadinessDocument["parts"][number];

/** How much of what an element rests on has fresh proof, and what lacks it most. */
export function ReadinessPanel({ id }: { readonly id: string }) {
  const query = useQuery(readiness(id));
  const [limit, setLimit] = useState(step);
  return (
    <Asked query={query} waiting="Weighing the evidence">
      {({ share, parts, total }) => (
        <Panel title="Readiness" aside={`${Math.round(share * 100)} %`}>
          <p>
            Of {total} {total === 1 ? "element" : "elements"} that it rests on, itself included, by
            what is lost with each. Of each the last proof that it comes back in time counts, by how
            it is known and how old it is; what failed last counts for nothing.
          </p>
          <Table
            caption="What it rests on, what lacks proof most first"
            columns={[
              { name: "Element" },
              { name: "Weight", isNumber: true, isMinor: true },
              { name: "Proof that counts" },
              { name: "Worth", isNumber: true },
            ]}
          >
            {parts.slice(0, limit).map((part) => (
              <tr key={part.element}>
                <td>
                  <RecordLink record={`elements/${part.element}`}>{part.name}</RecordLink>
                </td>
                <td className={`${cells.number} ${cells.minor}`}>{percent(part.weight)}</td>
                <td className={cells.worded}>
                  <ProofWords proof={part.proof} />
                </td>
                <td className={cells.number}>{percent(part.proof?.worth ?? 0)}</td>
              </tr>
            ))}
          </Table>
          {parts.length > limit && (
            <Button
              appearance="transparent"
              size="small"
              onClick={() => setLimit(limit + 5 * step)}
            >
              Show more of {parts.length}
            </Button>
          )}
        </Panel>
      )}
    </Asked>
  );
}

function ProofWords({ proof }: { readonly proof: Part["proof"] }) {
  if (proof === null) return "Nobody says how fast it comes back.";
  const { grade, record, name, on, freshUntil, time, isTooSlow, failed, changed } = proof;
  return (
    <>
      {gradeWords[grade]}
      {seen.has(grade) && (
        <>
          {": "}
          <RecordLink record={record}>{name}</RecordLink>
        </>
      )}
      {on !== null && `, ${calendarDayWords(on)}`}
      {time !== null &&
        `, ${shortDurationText(time)}${grade === "discussed" ? " by estimate" : ""}`}
      <div className={cells.quiet}>
        {failed !== null && `Failed: ${failed}. `}
        {isTooSlow && "Slower than is asked. "}
        {changed !== null && (
          <>
            {"Stale: "}
            <RecordLink record={changed.record}>{changed.name}</RecordLink>
            {` changed on ${calendarDayWords(changed.on)}. `}
          </>
        )}
        {failed !== null || isTooSlow
          ? null
          : freshUntil === null
            ? "Without a day."
            : `Fresh until ${calendarDayWords(freshUntil)}.`}
      </div>
    </>
  );
}

type Grade = NonNullable<Part["proof"]>["grade"];

/** What stands in a record of its own, which is named. */
const seen: ReadonlySet<Grade> = new Set(["discussed", "exercised", "real"]);

const gradeWords: Readonly<Record<Grade, string>> = {
  claimed: "Claimed",
  "vendor-stated": "Stated by the vendor",
  discussed: "Talked through",
  exercised: "Exercised",
  real: "It happened",
};

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
