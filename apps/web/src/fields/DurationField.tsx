import { type Minutes, parseDuration } from "@mainstay/plan";
import { writtenDuration } from "../components/duration-words.ts";
import type { Held } from "./held.ts";
import { type FieldWords, ParsedField } from "./ParsedField.tsx";

/** A length of time, written as `30m`, `4h`, `2d` or `1w`. */
export function DurationField(
  props: FieldWords & {
    readonly value: Minutes | undefined;
    readonly onChange: (value: Minutes | undefined) => void;
    readonly held: Held;
  },
) {
  return (
    <ParsedField
      {...props}
      written={writtenDuration}
      parse={(text) => parseDuration(text.replaceAll(" ", "").toLowerCase())}
      problem={(text) => `“${text}” is not a length of time: write 30m, 4h, 2d or 1w.`}
    />
  );
}
