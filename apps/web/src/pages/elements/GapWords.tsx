import { CircleFilled } from "@fluentui/react-icons";
import { shortDuration } from "../../components/duration-words.ts";
import type { ElementRow } from "./element-row.ts";
import styles from "./GapWords.module.css";

/** Whether an element misses what is required of it, and by how much. */
export function GapWords({ late, isStale }: Pick<ElementRow, "late" | "isStale">) {
  if (late === undefined && !isStale) return null;
  const words = [
    ...(late === undefined
      ? []
      : [late === "unknown" ? "not known" : `${shortDuration(late)} late`]),
    ...(isStale ? ["data"] : []),
  ];
  return (
    <span className={late === "unknown" || late === undefined ? styles.unknown : styles.late}>
      <CircleFilled className={styles.dot} aria-hidden />
      {words.join(", ")}
    </span>
  );
}
