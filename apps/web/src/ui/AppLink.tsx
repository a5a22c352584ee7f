import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import styles from "./AppLink.module.css";

function Anchor({ className, ...others }: ComponentProps<"a">) {
  return <a {...others} className={`${styles.link} ${className ?? ""}`} />;
}

/** A link to a page of the app. */
export const AppLink = createLink(Anchor);
