import {
  ArrowTrendingDownRegular,
  CheckmarkCircleRegular,
  EditRegular,
} from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { LongList } from "../ui/LongList.tsx";
import { useFocusAfter } from "../ui/use-focus-after.ts";
import styles from "./EffectList.module.css";

const icons = {
  plain: EditRegular,
  worse: ArrowTrendingDownRegular,
  better: CheckmarkCircleRegular,
} as const;

const shownAtFirst = 8;
/** More scroll in a box of their own. */
const shownAtMost = 100;

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
  const section = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter();
  if (lines.length === 0) return null;
  const Icon = icons[kind];
  const showAll = () => {
    setIsWhole(true);
    focusAfter(() => section.current?.querySelector<HTMLElement>("[tabindex]"));
  };
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section ref={section} className={styles[kind]}>
      <h3 className={styles.title}>
        <Icon aria-hidden /> {title} ({count.toLocaleString("en")})
      </h3>
      {shown.length > shownAtMost ? (
        <LongList label={title} lines={shown} />
      ) : (
        <ul className={styles.list} tabIndex={-1}>
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > shown.length && (
        <Button appearance="transparent" size="small" onClick={showAll}>
          Show {count === lines.length ? "all" : "the first"} {lines.length.toLocaleString("en")}
        </Button>
      )}
    </section>
  );
}
