import { Input, Label } from "@fluentui/react-components";
import { useId, useState } from "react";
import styles from "./MapControls.module.css";
import { mostHops } from "./map-view.ts";

/** How many hops far the map reaches: any whole number up to what is farther than anything. */
export function HopsField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (hops: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <div className={styles.choice}>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input
        id={id}
        className={styles.hops}
        size="small"
        type="number"
        min={0}
        max={mostHops}
        value={typed ?? String(value)}
        onChange={(_, { value: text }) => {
          setTyped(text);
          const hops = Number(text);
          if (text !== "" && Number.isInteger(hops) && hops >= 0 && hops <= mostHops) {
            onChange(hops);
          }
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  );
}
