import { Button } from "@fluentui/react-components";
import type { ResponseDocument } from "@mainstay/api";
import { useState } from "react";
import { instantWords } from "../../components/instant-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { useNow } from "../../ui/use-now.ts";
import { fromNowWords, nearness } from "./countdown-words.ts";
import styles from "./IncidentPage.module.css";

/** So many are shown until all are asked for: the others have more time. */
const shownAtFirst = 10;

type Outage = ResponseDocument["outages"][number];

/** The functions and processes that are down, will be or were, with how long is left until each objective. */
export function Countdowns({
  response: { outages, names, ended },
}: {
  readonly response: ResponseDocument;
}) {
  const clock = useNow();
  const [isWhole, setIsWhole] = useState(false);
  const now = Date.parse(ended ?? clock);
  const nameOf = (id: string) => names[id] ?? id;
  const open = outages.filter(({ state }) => state !== "back");
  return (
    <Panel title="What the business is waiting for" aside={`${open.length} not back`} isWide>
      {outages.length === 0 ? (
        <EmptyState>No function and no process falls with what is lost.</EmptyState>
      ) : (
        <Table
          caption="Functions and processes, by the next objective"
          columns={[
            { name: "What" },
            { name: "RTO" },
            { name: "MTPD" },
            { name: "Back, by the plan", isMinor: true },
          ]}
        >
          {outages.slice(0, isWhole ? outages.length : shownAtFirst).map((outage) => (
            <tr key={outage.element}>
              <td className={styles.what}>
                <AppLink to="/elements/$id" params={{ id: outage.element }}>
                  {nameOf(outage.element)}
                </AppLink>
                <div className={cells.quiet}>
                  {stateWords(outage, now)}
                  {outage.chain.length > 1 && (
                    <span className={cells.minor}>; {outage.chain.map(nameOf).join(" → ")}</span>
                  )}
                </div>
              </td>
              <Objective outage={outage} at={outage.rto} now={now} />
              <Objective outage={outage} at={outage.mtpd} now={now} />
              <td className={cells.minor}>{expectedWords(outage)}</td>
            </tr>
          ))}
        </Table>
      )}
      {!isWhole && outages.length > shownAtFirst && (
        <Button appearance="subtle" onClick={() => setIsWhole(true)}>
          Show all {outages.length}
        </Button>
      )}
    </Panel>
  );
}

function Objective({
  outage: { from, to },
  at,
  now,
}: {
  readonly outage: Outage;
  readonly at: string | null;
  readonly now: number;
}) {
  if (at === null || from === null) return <td className={cells.quiet}>not said</td>;
  if (to !== null) {
    const isKept = Date.parse(to) <= Date.parse(at);
    return <td className={isKept ? undefined : styles.missed}>{isKept ? "kept" : "missed"}</td>;
  }
  const near = nearness({ from, at }, now);
  return (
    <td className={`${styles.objective} ${styles[near]}`}>
      <strong>
        {near === "missed" ? `missed ${fromNowWords(at, now)}` : fromNowWords(at, now)}
      </strong>
      <div className={cells.quiet}>{instantWords(at)}</div>
    </td>
  );
}

function stateWords({ state, from, to }: Outage, now: number): string {
  if (from === null) return state;
  if (state === "falls") return `falls ${fromNowWords(from, now)} if nothing comes back`;
  return state === "back" && to !== null
    ? `back since ${instantWords(to)}`
    : `down since ${instantWords(from)}`;
}

function expectedWords({ state, expected }: Outage): string {
  if (state === "back") return "–";
  if (expected === null) return "does not fall";
  if (expected.back === null) return "nobody knows";
  const late =
    expected.mtpdBreach !== null
      ? ", after its MTPD"
      : expected.rtoBreach !== null
        ? ", after its RTO"
        : "";
  return `${instantWords(expected.back)}${late}`;
}
