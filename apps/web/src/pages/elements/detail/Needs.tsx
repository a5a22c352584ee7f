import type { Element, Requirement } from "@mainstay/plan";
import { shortDuration } from "../../../components/duration-words.ts";
import { ElementLink } from "../../../components/ElementLink.tsx";
import type { Elements } from "../../../queries/elements.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";

import { Reach } from "./Reach.tsx";

const purposes = { operate: "to operate", recover: "to be restored", both: "both" } as const;

/** What an element rests on directly. */
export function Needs({
  element: { id, needs = [] },
  known,
}: {
  readonly element: Element;
  readonly known: Elements;
}) {
  return (
    <Panel title="Rests on" aside={needs.length}>
      {needs.length === 0 ? (
        <EmptyState>
          Nothing is written. What truly needs nothing is rare: look at sites, suppliers, people and
          software.
        </EmptyState>
      ) : (
        <Table
          caption="What it needs"
          columns={[
            { name: "Needs" },
            { name: "What for", isMinor: true },
            { name: "Can be missed for", isNumber: true },
            { name: "Loses", isNumber: true, isMinor: true },
          ]}
        >
          {needs.map((need, at) => (
            // The same targets can be needed twice, for different purposes.
            <tr key={at}>
              <td>
                <Targets need={need} known={known} />
                {need.note !== undefined && <div className={cells.quiet}>{need.note}</div>}
                {need.evidence !== "declared" && (
                  <div className={cells.quiet}>{need.evidence}, not declared</div>
                )}
              </td>
              <td className={cells.minor}>{purposes[need.for]}</td>
              <td className={cells.number}>
                {need.holds === 0 ? "not at all" : shortDuration(need.holds)}
              </td>
              <td className={`${cells.number} ${cells.minor}`}>{Math.round(need.loss * 100)} %</td>
            </tr>
          ))}
        </Table>
      )}
      {needs.length > 0 && <Reach id={id} towards="down" />}
    </Panel>
  );
}

function Targets({ need, known }: { readonly need: Requirement; readonly known: Elements }) {
  const { targets, atLeast } = need;
  return (
    <>
      {targets.length > 1 && (atLeast === targets.length ? "all of " : `${atLeast} of `)}
      {targets.map((id, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <ElementLink id={id} known={known} />
        </span>
      ))}
    </>
  );
}
