import { useState } from "react";
import type * as z from "zod";
import { TextField } from "./TextField.tsx";

/** A share from 0 to 1, which people type in percent. */
export function ShareField({
  label,
  hint,
  value,
  change,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: z.core.util.JSONType | undefined;
  readonly change: (share: number | undefined) => void;
}) {
  const [typed, setTyped] = useState(typeof value === "number" ? percent(value) : "");
  const share = typed.trim() === "" ? undefined : Number(typed.replace(",", ".")) / 100;
  const isWrong = share !== undefined && !(share >= 0 && share <= 1);
  return (
    <TextField
      label={label}
      hint={hint}
      placeholder="100"
      value={typed}
      problem={isWrong ? "Write a number from 0 to 100." : undefined}
      change={(text) => {
        setTyped(text);
        const next = text.trim() === "" ? undefined : Number(text.replace(",", ".")) / 100;
        if (next === undefined || (next >= 0 && next <= 1)) change(next);
      }}
    />
  );
}

function percent(share: number): string {
  return String(Math.round(share * 1e9) / 1e7);
}
