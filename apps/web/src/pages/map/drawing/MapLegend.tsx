import type { Side } from "../map-view.ts";
import styles from "./MapLegend.module.css";

/** What the looks of boxes and lines mean, and which keys do what. */
export function MapLegend({ side }: { readonly side: Side }) {
  return (
    <div className={styles.legend}>
      <ul aria-label="What the map shows">
        {looks[side].map((look) => (
          <li key={look}>
            <Sample look={look} /> {lookWords[look]}
          </li>
        ))}
        {side !== "declared" &&
          boxLooks.map((look) => (
            <li key={look}>
              <svg
                width={28}
                height={14}
                aria-hidden
                className={`${styles.boxSample} ${styles[look] ?? ""}`}
              >
                <rect x={2} y={2} width={24} height={10} rx={2} />
              </svg>{" "}
              {boxWords[look]}
            </li>
          ))}
      </ul>
      <p id="map-keys" className={styles.keys}>
        What rests on it stands left, what it rests on right. Tab goes from box to box, the arrow
        keys along the lines; Enter puts a box in the middle, the space bar loses it.
      </p>
    </div>
  );
}

const lookWords = {
  declared: "needed to work",
  recover: "to be restored only",
  observed: "declared because it was observed",
  indirect: "through what is not shown",
  seen: "declared and seen",
  surprise: "seen, and nobody declared it",
  failing: "tried, and never came through",
  unseen: "declared, and not seen although somebody looked",
  unwatched: "declared, and nobody could have seen it",
} as const;

const looks: Readonly<Record<Side, readonly (keyof typeof lookWords)[]>> = {
  declared: ["declared", "recover", "observed", "indirect"],
  observed: ["seen", "surprise", "failing"],
  both: ["seen", "surprise", "failing", "unseen", "unwatched", "recover", "indirect"],
};

const boxLooks = ["area", "single", "critical"] as const;
const boxWords = {
  area: "dark area: many lean on it, and nobody draws it",
  single: "dark area on a single machine",
  critical: "third party under a critical function",
} as const;

function Sample({ look }: { readonly look: keyof typeof lookWords }) {
  return (
    <svg width={28} height={8} aria-hidden className={`${styles.sample} ${styles[look] ?? ""}`}>
      <line x1={0} y1={4} x2={28} y2={4} />
      {look === "failing" && <path d="M21 1l6 6m0 -6l-6 6" />}
    </svg>
  );
}
