import { defaultImpactScale, type Impact } from "@mainstay/plan";
import { useState } from "react";
import { type Asking, answered } from "../asking.ts";
import { CellDetail } from "../CellDetail.tsx";
import { ImpactGrid } from "../ImpactGrid.tsx";
import type { Cell } from "../paint.ts";
import { ProposedObjectives } from "../ProposedObjectives.tsx";
import { currencyOf } from "../../../components/currency-of.ts";
import { Source } from "./Source.tsx";
import { TakeOver } from "./TakeOver.tsx";
import styles from "./Group.module.css";

/** How bad each kind of harm becomes, painted, and what follows from it while one paints. */
export function ImpactGroup({ asking }: { readonly asking: Asking }) {
  const { plan, analysis, draft, isClosed } = asking;
  const scale = plan.organisation.impactScale ?? defaultImpactScale;
  const [cell, setCell] = useState<Pick<Cell, "category" | "after">>();
  const impacts = analysis.impacts ?? [];
  const change = (painted: readonly Impact[]) =>
    draft.change(answered(analysis, { impacts: painted.length === 0 ? undefined : painted }));
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>
        Imagine that it stopped just now, at the worst moment. How bad would it be after each time?
        Leave empty what is not worth mentioning.
      </p>
      <Source asking={asking} of={["impacts"]} />
      <ImpactGrid
        scale={scale}
        impacts={impacts}
        isClosed={isClosed}
        onPaint={change}
        onSelect={setCell}
      />
      <ProposedObjectives plan={plan} analysis={analysis} />
      {/* Below the grid: it goes once something is painted, and the grid must not move under the hand that paints. */}
      <TakeOver
        asking={asking}
        field="impacts"
        words={({ impacts: theirs = [] }) =>
          theirs.length === 0 ? undefined : `a grid with ${theirs.length} ratings.`
        }
      />
      {cell !== undefined && (
        <CellDetail
          scale={scale}
          impacts={impacts}
          cell={cell}
          currency={currencyOf(plan)}
          onChange={change}
          draft={draft}
        />
      )}
    </div>
  );
}
