import {
  defaultImpactScale,
  type ImpactAnalysis,
  objectivesSideBySide,
  type Plan,
} from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import styles from "./ProposedObjectives.module.css";

/** What follows from the grid, and why. */
export function ProposedObjectives({
  plan,
  analysis,
}: {
  readonly plan: Plan;
  readonly analysis: ImpactAnalysis;
}) {
  const { calculated, adjusted, final } = objectivesSideBySide(plan, analysis);
  const scale = plan.organisation.impactScale ?? defaultImpactScale;
  const { mtpd, rto } = calculated;
  return (
    <div role="status" className={styles.proposed}>
      {mtpd === undefined || rto === undefined ? (
        <p className={styles.why}>
          Nothing in the grid is {scale.unacceptable} or worse yet, so nothing follows from it: as
          painted, it could stay away for as long as you like.
        </p>
      ) : (
        <>
          <Objective
            name="It cannot stay away for longer than"
            value={mtpd.value}
            why={`because ${nameOf(mtpd.category, scale)} is ${mtpd.rating} by then (MTPD)`}
          />
          <Objective
            name="So it should be back within"
            value={rto.value}
            why={`${rto.why} (RTO)`}
          />
        </>
      )}
      {adjusted !== undefined && final.rto !== undefined && final.rto !== rto?.value && (
        <Objective
          name="Asked for instead: back within"
          value={final.rto}
          why={`because: ${adjusted.reason}`}
        />
      )}
    </div>
  );
}

function Objective({
  name,
  value,
  why,
}: {
  readonly name: string;
  readonly value: number;
  readonly why: string;
}) {
  return (
    <div className={styles.objective}>
      <span>{name}</span>
      <strong className={styles.value}>{value === 0 ? "at once" : shortDuration(value)}</strong>
      <span className={styles.why}>{why}</span>
    </div>
  );
}

function nameOf(
  category: string,
  { categories }: NonNullable<Plan["organisation"]["impactScale"]>,
) {
  return categories.find(({ id }) => id === category)?.name ?? category;
}
