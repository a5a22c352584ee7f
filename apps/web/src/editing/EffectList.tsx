import {
  ArrowTrendingDownRegular,
  CheckmarkCircleRegular,
  EditRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import styles from "./EffectList.module.css";

const icons = {
  plain: EditRegular,
  worse: ArrowTrendingDownRegular,
  better: CheckmarkCircleRegular,
} as const;

const shownAtFirst = 8;

/** One kind of effect that an edit would have; nothing where there is none. */
export function EffectList({
  title,
  lines,
  count = lines.length,
  kind,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  /** How many there are, where not all have a line. */
  readonly count?: number | undefined;
  readonly kind: keyof typeof icons;
}) {
  const [isWhole, setIsWhole] = useState(false);
  if (lines.length === 0) return null;
  const Icon = icons[kind];
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className={styles[kind]}>
      <h3 className={styles.title}>
        <Icon aria-hidden /> {title} ({count.toLocaleString("en")})
      </h3>
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(true)}>
          Show {count === lines.length ? "all" : "the first"} {lines.length.toLocaleString("en")}
        </Button>
      )}
    </section>
  );
}
