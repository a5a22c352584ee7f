import type { OverviewDocument } from "@mainstay/api";
import { inNumber } from "../../components/counted.ts";
import { Figure } from "../../ui/Figure.tsx";
import styles from "./Figures.module.css";

/** The few figures that say at a glance whether to read on; each leads to what it counts. */
export function Figures({ overview }: { readonly overview: OverviewDocument }) {
  const { functions, gaps, overdue, waiting, microsoft365, highestCriticality } = overview;
  const critical = highestCriticality.replaceAll("-", " ");
  return (
    <div className={styles.figures}>
      <Figure
        value={functions.notCovered}
        of={functions.mostCritical}
        label={`${critical} functions not covered`}
        state={functions.notCovered > 0 ? "bad" : "good"}
        part="not-covered"
      />
      <Figure
        value={gaps.late}
        label={inNumber(
          gaps.late,
          "element back later than required",
          "elements back later than required",
        )}
        state={gaps.late > 0 ? "bad" : "good"}
        to="/elements"
        search={{ gap: "time" }}
      />
      <Figure
        value={gaps.unknown}
        label={inNumber(
          gaps.unknown,
          "recovery time that nobody knows",
          "recovery times that nobody knows",
        )}
        state={gaps.unknown > 0 ? "warning" : "good"}
        to="/elements"
        search={{ gap: "unknown" }}
      />
      <Figure
        value={gaps.stale}
        label={inNumber(
          gaps.stale,
          "element whose data would be too old, or nobody knows",
          "elements whose data would be too old, or nobody knows",
        )}
        state={gaps.stale > 0 ? "warning" : "good"}
        to="/elements"
        search={{ gap: "point" }}
      />
      <Figure
        value={overdue.length}
        label={inNumber(overdue.length, "task overdue", "tasks overdue")}
        state={overdue.length > 0 ? "warning" : "good"}
        part="overdue"
      />
      <Figure
        value={microsoft365.servicesAt === null ? undefined : microsoft365.notUp.length}
        label={
          microsoft365.servicesAt === null
            ? "Microsoft 365: health is not read"
            : inNumber(
                microsoft365.notUp.length,
                "Microsoft 365 service not up",
                "Microsoft 365 services not up",
              )
        }
        state={microsoft365.notUp.length > 0 ? "bad" : "plain"}
        part="microsoft-365"
      />
      <Figure
        value={waiting.approvals}
        label={inNumber(waiting.approvals, "approval waits for you", "approvals wait for you")}
        state={waiting.approvals > 0 ? "warning" : "plain"}
        part="waiting"
      />
    </div>
  );
}
