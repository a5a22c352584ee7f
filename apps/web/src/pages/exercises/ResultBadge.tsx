import { Badge } from "@fluentui/react-components";
import styles from "./ResultBadge.module.css";

const shown = {
  passed: { words: "Passed", color: "success" },
  failed: { words: "Failed", color: "danger" },
  "not-tested": { words: "Not tested", color: "informative" },
} as const;

/** How an exercise or a goal came out, or that it is still to come. */
export function ResultBadge({ result }: { readonly result: keyof typeof shown | undefined }) {
  const { words, color } =
    result === undefined ? ({ words: "To come", color: "brand" } as const) : shown[result];
  return (
    <Badge appearance="tint" color={color} className={styles.badge}>
      {words}
    </Badge>
  );
}
