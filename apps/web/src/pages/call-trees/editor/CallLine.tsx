import { Button, Select } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from "@fluentui/react-icons";
import type { PersonId } from "@mainstay/plan";
import { type Branch, type Line, linesOf } from "../branches.ts";
import styles from "./CallsField.module.css";
import { find, handedTo, moved, without } from "./rearrange.ts";

/** Somebody who is called: who calls them, earlier or later, or not at all. */
export function CallLine({
  line: { person, by, depth, place, of },
  branch,
  nameOf,
  onChange,
}: {
  readonly line: Line;
  readonly branch: Branch;
  readonly nameOf: (id: PersonId) => string;
  /** Told the whole tree as it is then, and what was done in words. */
  readonly onChange: (branch: Branch, words: string) => void;
}) {
  const name = nameOf(person);
  const below = find(branch, person);
  const callers = linesOf(branch)
    .map((line) => line.person)
    .filter((one) => below !== undefined && find(below, one) === undefined);
  return (
    <li className={styles.line}>
      <span className={styles.name} style={{ paddingInlineStart: `${(depth - 1) * 1.25}rem` }}>
        {name}
      </span>
      <span className={styles.acts}>
        <Select
          size="small"
          aria-label={`Who calls ${name}`}
          value={by ?? ""}
          onChange={(_, { value }) => {
            const caller = callers.find((one) => one === value);
            if (caller === undefined) return;
            onChange(handedTo(branch, person, caller), `${nameOf(caller)} calls ${name} now`);
          }}
        >
          {callers.map((one) => (
            <option key={one} value={one}>
              called by {nameOf(one)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={`Call ${name} earlier`}
          disabled={place === 0}
          onClick={() => onChange(moved(branch, person, -1), `${name} is called earlier now`)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={`Call ${name} later`}
          disabled={place === of - 1}
          onClick={() => onChange(moved(branch, person, 1), `${name} is called later now`)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Take ${name} out`}
          onClick={() => onChange(without(branch, person), `${name} is not called any more`)}
        />
      </span>
    </li>
  );
}
