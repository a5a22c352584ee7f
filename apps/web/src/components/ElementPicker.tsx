import { Combobox, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { searchQuery } from "../queries/search.ts";

/** Finds an element by its words. */
export function ElementPicker({
  label,
  placeholder,
  size = "medium",
  pick,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly size?: "small" | "medium";
  readonly pick: (id: string) => void;
}) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({ ...searchQuery(asked), enabled: asked !== "" });
  const found =
    asked === "" ? [] : (data?.found ?? []).filter((one) => one.collection === "elements");
  return (
    <Combobox
      aria-label={label}
      placeholder={placeholder}
      freeform
      size={size}
      value={text}
      selectedOptions={[]}
      onChange={(event) => setText(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue === undefined || optionValue === "") return;
        setText("");
        pick(optionValue);
      }}
    >
      {found.map(({ id, name }) => (
        <Option key={id} value={id} text={name}>
          {name}
        </Option>
      ))}
      {found.length === 0 && (
        <Option value="" text="" disabled>
          {asked === "" ? "Type a part of its name" : "No element has all these words"}
        </Option>
      )}
    </Combobox>
  );
}
