import { Button, Slider, Spinner, Tag, TagGroup } from "@fluentui/react-components";
import { PauseRegular, PlayRegular } from "@fluentui/react-icons";
import { useEffect, useId, useState } from "react";
import { afterWords } from "../../../components/time-words.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { ElementPicker } from "../../../components/ElementPicker.tsx";
import styles from "./TimeSlider.module.css";
import type { Losing } from "./use-losses.ts";

const pace = 900;

/** What is lost, and the instant that is looked at: the slider stops wherever something changes. */
export function TimeSlider({
  lose,
  losing,
  instant,
  setInstant,
  give,
  loseToo,
  clear,
}: {
  readonly lose: readonly string[];
  readonly losing: Losing | undefined;
  readonly instant: number;
  readonly setInstant: (at: number) => void;
  /** Gives back what was lost. */
  readonly give: (id: string) => void;
  /** Loses something else as well, which need not be on the map. */
  readonly loseToo: (id: string) => void;
  readonly clear: () => void;
}) {
  const id = useId();
  const [isPlaying, setIsPlaying] = useState(false);
  const instants = losing?.instants ?? [0];
  const position = Math.max(0, instants.indexOf(instant));
  const next = instants[position + 1];
  useEffect(() => {
    if (!isPlaying) return;
    if (next === undefined) return setIsPlaying(false);
    const timer = setTimeout(() => setInstant(next), pace);
    return () => clearTimeout(timer);
  }, [isPlaying, next, setInstant]);
  const play = () => {
    if (next === undefined) setInstant(0);
    setIsPlaying(!isPlaying);
  };
  const nameOf = (element: string) => losing?.plan.elements.find((one) => one.id === element)?.name;
  return (
    <section className={styles.losing} aria-label="Losses over time">
      <span className={styles.label}>Lost</span>
      <TagGroup aria-label="Lost" onDismiss={(_, { value }) => give(value)}>
        {lose.map((element) => (
          <Tag
            key={element}
            value={element}
            size="small"
            dismissible
            dismissIcon={{ "aria-label": "give back" }}
          >
            {nameOf(element) ?? element}
          </Tag>
        ))}
      </TagGroup>
      <ElementPicker
        label="Lose something else as well"
        placeholder="Lose something else"
        size="small"
        pick={loseToo}
      />
      {losing === undefined ? (
        <Spinner size="tiny" label="Working out what happens" labelPosition="after" />
      ) : (
        <>
          <Button size="small" icon={isPlaying ? <PauseRegular /> : <PlayRegular />} onClick={play}>
            {isPlaying ? "Pause" : "Play"}
          </Button>
          <label htmlFor={id} className={styles.label}>
            Time
          </label>
          <Slider
            id={id}
            className={styles.slider}
            min={0}
            max={instants.length - 1}
            value={position}
            aria-valuetext={afterWords(instant)}
            onChange={(_, { value }) => setInstant(instants[value] ?? 0)}
          />
          <output htmlFor={id} className={styles.instant}>
            {afterWords(instant)}
          </output>
        </>
      )}
      <AppLink to="/losses" search={{ lose: [...lose] }}>
        All outages
      </AppLink>
      <Button size="small" appearance="subtle" onClick={clear}>
        Give all back
      </Button>
    </section>
  );
}
