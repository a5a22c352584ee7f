import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import { AppLink } from "../../ui/AppLink.tsx";
import type { Use } from "./matrix.ts";
import { useSentences } from "./use-words.ts";

/** A mark whose reason is asked for. */
export type Asked = { readonly service: string; readonly unit: string; readonly use: Use };

/** Why a unit counts as using a service: its evidence, and the way by which work reaches it. */
export function UseDialog({
  asked,
  nameOf,
  close,
}: {
  readonly asked: Asked | undefined;
  readonly nameOf: (id: string) => string;
  readonly close: () => void;
}) {
  const path = asked?.use.declared?.path ?? [];
  return (
    <Dialog open={asked !== undefined} onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {asked?.unit}: {asked?.service}
          </DialogTitle>
          <DialogContent>
            <ul>
              {(asked === undefined ? [] : useSentences(asked.use)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {path.length > 0 && (
              <p>
                By way of{" "}
                {path.map((id, position) => (
                  <span key={id}>
                    {position > 0 && <span aria-label="which needs"> → </span>}
                    <AppLink to="/map" search={{ around: id }}>
                      {nameOf(id)}
                    </AppLink>
                  </span>
                ))}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
