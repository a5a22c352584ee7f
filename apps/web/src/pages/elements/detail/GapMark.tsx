import { CheckmarkRegular } from "@fluentui/react-icons";
import { shortDurationText } from "../../../components/duration-words.ts";
import styles from "./GapMark.module.css";

/** By how much something is missed: a duration, `unknown`, or null for not at all. */
export function GapMark({ gap }: { readonly gap: string | null }) {
  if (gap === null) {
    return (
      <span className={styles.none}>
        <CheckmarkRegular aria-hidden /> none
      </span>
    );
  }
  return (
    <strong className={gap === "unknown" ? styles.unknown : styles.gap}>
      {gap === "unknown" ? "not known" : shortDurationText(gap)}
    </strong>
  );
}
