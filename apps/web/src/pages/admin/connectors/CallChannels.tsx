import type { TestMessageWay } from "@mainstay/api";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { TestMessage } from "./TestMessage.tsx";

/** Over what call trees call people, each with a message to try it. */
export function CallChannels({ ways }: { readonly ways: readonly TestMessageWay[] }) {
  if (ways.length === 0) {
    return (
      <Panel title="Channels of call trees" aside="not configured">
        <EmptyState>
          Set up a mail server, or name a file of channels with MAINSTAY_CALL_CHANNELS (Teams,
          Slack, gateways for text messages), and start the server again. Until then a call tree
          calls nobody: it is read and called by hand.
        </EmptyState>
      </Panel>
    );
  }
  return ways.map((way) => (
    <Panel key={way.over} title={`Channel of call trees: ${way.name}`}>
      {way.off === undefined ? (
        <TestMessage way={way} />
      ) : (
        <EmptyState>Nothing can be sent over it: {way.off}.</EmptyState>
      )}
    </Panel>
  ));
}
