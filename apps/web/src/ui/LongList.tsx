import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import styles from "./LongList.module.css";

const lineHeight = 20;

/** A list of any length, which scrolls in a box of its own; only the lines in sight are in the page, which it says. */
export function LongList({
  label,
  lines,
}: {
  readonly label: string;
  readonly lines: readonly string[];
}) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 20,
  });
  const shown = virtual.getVirtualItems();
  const [first] = shown;
  return (
    <>
      <p className={styles.note}>Searching the page and printing reach only the lines in sight.</p>
      {/* Whoever has no mouse scrolls it by keys. */}
      <div ref={box} className={styles.box} role="region" aria-label={label} tabIndex={0}>
        <div ref={(node) => node?.style.setProperty("height", `${virtual.getTotalSize()}px`)}>
          <ul
            className={styles.list}
            ref={(node) =>
              node?.style.setProperty("transform", `translateY(${first?.start ?? 0}px)`)
            }
          >
            {shown.map(({ index, key }) => (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
              >
                {lines[index]}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
