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
import { DeclaredWay } from "./DeclaredWay.tsx";
import type { Use } from "./matrix.ts";
import { useSentences } from "./use-words.ts";

/** A mark whose reason is asked for. */
export type Asked = { readonly service: Named; readonly unit: Named; readonly use: Use };
type Named = { readonly id: string; readonly name: string };

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
  return (
    <Dialog open={asked !== undefined} onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {asked?.unit.name}: {asked?.service.name}
          </DialogTitle>
          <DialogContent>
            <ul>
              {(asked === undefined ? [] : useSentences(asked.use)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {asked?.use.declared !== undefined && (
              <DeclaredWay service={asked.service.id} unit={asked.unit.id} nameOf={nameOf} />
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
