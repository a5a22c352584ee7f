import { AppLink } from "../../../ui/AppLink.tsx";
import styles from "./LivePage.module.css";

const screens = [
  { as: "facilitator", words: "Facilitator" },
  { as: "player", words: "Player" },
  { as: "evaluator", words: "Evaluator" },
] as const;

/** The way to the other screens of an exercise. */
export function ScreenTabs({ id, as }: { readonly id: string; readonly as: string }) {
  return (
    <nav aria-label="Screens" className={styles.tabs}>
      {screens.map((screen) => (
        <AppLink
          key={screen.as}
          to="/exercises/$id/live"
          params={{ id }}
          search={{ as: screen.as }}
          aria-current={screen.as === as ? "page" : undefined}
        >
          {screen.words}
        </AppLink>
      ))}
    </nav>
  );
}
