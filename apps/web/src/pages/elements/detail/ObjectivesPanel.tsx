import { useQuery } from "@tanstack/react-query";
import type { Element } from "@mainstay/plan";
import { shortDuration, shortDurationText } from "../../../components/duration-words.ts";
import { ElementLink } from "../../../components/ElementLink.tsx";
import { elementAssessment } from "../../../queries/assessment.ts";
import type { Elements } from "../../../queries/elements.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { GapMark } from "./GapMark.tsx";
import styles from "./ObjectivesPanel.module.css";

/** What is asked of an element against what it can do, and for whose sake. */
export function ObjectivesPanel({
  element: { id, objectives = {}, recovery = {} },
  known,
}: {
  readonly element: Element;
  readonly known: Elements;
}) {
  const query = useQuery(elementAssessment(id));
  const { rto, rpo, mtpd, mbco } = objectives;
  return (
    <Panel title="Asked and able">
      <Asked query={query} waiting="Working out what is required" room="panel">
        {({
          required,
          requiredBy,
          requiredPath,
          requiredAlone,
          requiredPoint,
          blackStart,
          gap,
        }) => (
          <>
            <Table
              caption="What is asked of it, and what it can do"
              columns={[
                { name: "What" },
                { name: "Objective", isNumber: true, isMinor: true },
                { name: "Required", isNumber: true },
                { name: "Able", isNumber: true },
                { name: "Gap", isNumber: true },
              ]}
            >
              <tr>
                <td>Back within</td>
                <td className={`${cells.number} ${cells.minor}`}>
                  {rto === undefined ? "–" : shortDuration(rto)}
                </td>
                <td className={cells.number}>
                  {required === "never" ? "–" : shortDurationText(required)}
                </td>
                <td className={cells.number}>
                  {recovery.time === undefined ? "–" : shortDuration(recovery.time)}
                </td>
                <td className={cells.number}>
                  <GapMark gap={gap?.time ?? null} />
                </td>
              </tr>
              <tr>
                <td>Data no older than</td>
                <td className={`${cells.number} ${cells.minor}`}>
                  {rpo === undefined ? "–" : shortDuration(rpo)}
                </td>
                <td className={cells.number}>
                  {requiredPoint === "never" ? "–" : shortDurationText(requiredPoint)}
                </td>
                <td className={cells.number}>
                  {recovery.point === undefined ? "–" : shortDuration(recovery.point)}
                </td>
                <td className={cells.number}>
                  <GapMark gap={gap?.point ?? null} />
                </td>
              </tr>
            </Table>
            <ul className={styles.notes}>
              {requiredBy !== null && requiredBy !== id && (
                <li>
                  Required that soon for the sake of <ElementLink id={requiredBy} known={known} />
                  {requiredPath.length > 2 && (
                    <>
                      , by way of{" "}
                      {requiredPath.slice(1, -1).map((step, at) => (
                        <span key={step}>
                          {at > 0 && ", "}
                          <ElementLink id={step} known={known} />
                        </span>
                      ))}
                    </>
                  )}
                  .
                </li>
              )}
              {requiredAlone !== required && requiredAlone !== "never" && (
                <li>
                  Without the alternatives it would be required in{" "}
                  {shortDurationText(requiredAlone)}.
                </li>
              )}
              {mtpd !== undefined && (
                <li>Its loss is unbearable after {shortDuration(mtpd)} (MTPD).</li>
              )}
              {mbco !== undefined && (
                <li>It still counts as working at {Math.round(mbco * 1000) / 10} % (MBCO).</li>
              )}
              <li>
                {blackStart === "never"
                  ? "After everything was lost at once it never comes back: it waits in a ring, or behind one."
                  : `After everything was lost at once it is back in ${shortDurationText(blackStart)}.`}
              </li>
            </ul>
          </>
        )}
      </Asked>
    </Panel>
  );
}
