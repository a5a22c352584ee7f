import { SearchRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { collectionWords } from "../components/collection-words.ts";
import { pageOfRecord } from "../components/page-of-record.ts";
import { searchQuery } from "../queries/search.ts";
import styles from "./SearchBox.module.css";

/** Finds any record of the plan by its words; Ctrl-K comes here from everywhere. */
export function SearchBox() {
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const navigate = useNavigate();
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({ ...searchQuery(asked), enabled: asked !== "" });
  const found = asked === "" ? [] : (data?.found ?? []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const isShown = isOpen && asked !== "";
  const close = () => {
    setIsOpen(false);
    setText("");
    input.current?.blur();
  };
  const open = (position: number) => {
    const chosen = found[position];
    const page = chosen && pageOfRecord(chosen.collection, chosen.id);
    if (page === undefined) return;
    close();
    void navigate({ to: page.to, search: { ...page.search } });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") open(at);
    else if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.box} role="search">
      <SearchRegular className={styles.icon} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label="Search the plan"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && found[at] !== undefined ? `${list}-${at}` : undefined}
        placeholder="Search the plan"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.key} aria-hidden>
        Ctrl K
      </kbd>
      <ul id={list} role="listbox" aria-label="Found" hidden={!isShown} className={styles.list}>
        {found.map(({ collection, id, name }, position) => (
          <li
            key={`${collection}/${id}`}
            id={`${list}-${position}`}
            role="option"
            aria-selected={position === at}
            aria-disabled={pageOfRecord(collection, id) === undefined}
            className={styles.option}
            onMouseDown={(event) => {
              event.preventDefault();
              open(position);
            }}
          >
            <span>{name}</span>
            <span className={styles.where}>
              {collectionWords[collection]}
              {pageOfRecord(collection, id) === undefined && ", without a page"}
            </span>
          </li>
        ))}
        {found.length === 0 && data !== undefined && (
          <li role="option" aria-selected={false} aria-disabled className={styles.option}>
            Nothing has all these words.
          </li>
        )}
      </ul>
    </div>
  );
}
