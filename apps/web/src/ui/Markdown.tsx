import { useMemo } from "react";
import { markdownToHtml } from "./markdown-to-html.ts";
import styles from "./Markdown.module.css";

/** A text in Markdown, as it is meant to be read. */
export function Markdown({ text }: { readonly text: string }) {
  const html = useMemo(() => ({ __html: markdownToHtml(text) }), [text]);
  return <div className={styles.text} dangerouslySetInnerHTML={html} />;
}
