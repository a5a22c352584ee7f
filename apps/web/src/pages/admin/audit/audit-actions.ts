/** What the audit tells of, as the server writes it, and in words. */
export const auditActions = {
  "sign-in": "signed in",
  "sign-in-failed": "failed to sign in",
  "sign-out": "signed out",
  "sign-out-failed": "failed to sign out",
  "link-account": "came in by an account of the identity provider",
  "begin-change-sign-in": "set out to change how they sign in",
  "change-sign-in": "changed how they sign in",
  "change-sign-in-failed": "failed to change how they sign in",
  "end-session": "ended a session",
  denied: "was turned away",
  export: "took the plan away",
  invite: "made an invitation",
  "accept-invitation": "accepted an invitation",
  "withdraw-invitation": "withdrew an invitation",
  "change-role": "changed a role",
  "remove-person": "removed an account",
  "create-token": "made a token",
  "revoke-token": "revoked a token",
  "retire-observer": "retired an observer",
  submit: "handed in for approval",
  approve: "approved",
  return: "returned for revision",
  withdraw: "took back what was handed in",
  delegate: "delegated approving",
  "end-delegation": "ended a delegation",
  "run-job": "had a job run",
  "test-connector": "tried a connection",
  "send-test-message": "sent a test message",
  "start-call": "called people",
  "stop-call": "stopped a call",
  "note-reached": "noted that somebody was reached",
  acknowledge: "acknowledged a call",
  restore: "restored a backup",
} as const;

const words: Readonly<Record<string, string>> = auditActions;

/** An action in words; one that is not known here as the server writes it. */
export function actionWords(action: string): string {
  return words[action] ?? action;
}

const ways: Readonly<Record<string, string>> = {
  session: "in a session",
  token: "with an API token",
  "administrator-token": "with the administrator's token",
  "sign-in": "at the sign-in",
  invitation: "by an invitation",
  link: "by the link of a message",
  "command-line": "on the command line",
  server: "by itself",
  stranger: "unknown to the server",
};

/** By which way whoever did something came in. */
export function wayInWords(way: string | undefined): string {
  return way === undefined ? "" : (ways[way] ?? way);
}
