import { signWithPasskey, whyNoPasskey } from "/passkeys.js";

// The way in without the web app: it loads nothing from elsewhere, so that it works when little else does.
const sections = ["account", "sign-in", "enrol", "second", "done"];
const invitation = location.pathname === "/setup" ? location.hash.slice(1) : "";
let password = "";

on("account", async (fields) => {
  await send("/accept-invitation", { ...fields, token: invitation });
  history.replaceState(null, "", "/sign-in");
  await signIn(fields);
});
on("password", signIn);
on("passkey", async () => {
  const response = await signWithPasskey(await ask("/passkey/generate-authenticate-options"));
  await send("/passkey/verify-authentication", { response });
  goOn();
});
on("provider", async () => {
  const { url } = await send("/sign-in/social", {
    provider: "oidc",
    callbackURL: wanted(),
  });
  location.assign(url);
});
on("enrol", async ({ code }) => {
  await send("/two-factor/verify-totp", { code });
  goOn();
});
on("second", async ({ code }) => {
  const isOfApp = /^\s*\d{6}\s*$/.test(code);
  const path = isOfApp ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  await send(path, { code: code.trim() });
  goOn();
});
on("sign-out", async () => {
  await send("/sign-out", {});
  await send("/leave", {});
  await showWays();
});

if (location.pathname === "/enter") await enter();

const problem = new URLSearchParams(location.search).get("error");
if (problem !== null)
  tell(`The identity provider's answer did not let you in: ${problem.replaceAll("_", " ")}.`);
if (invitation !== "") show("account");
else await showWho();

/** Has the browser keep the administrator's token of the link, and goes to the app. */
async function enter() {
  const response = await fetch("/api/auth/enter", {
    method: "POST",
    headers: { authorization: `Bearer ${location.hash.slice(1)}` },
  });
  history.replaceState(null, "", "/sign-in");
  if (response.ok) return goOn();
  const answer = await response.json();
  tell(answer.detail ?? answer.title);
}

/** Goes to where somebody wanted to go. */
function goOn() {
  location.replace(wanted());
}

/** Where somebody wanted to go, which is never another site. */
function wanted() {
  const to = new URLSearchParams(location.search).get("to") ?? "/";
  const address = new URL(to, location.origin);
  return address.origin === location.origin ? address.href : `${location.origin}/`;
}

async function signIn({ email, password: given }) {
  password = given;
  const answer = await send("/sign-in/email", { email, password });
  if (answer.twoFactorRedirect) show("second");
  else await enrol();
}

async function enrol() {
  const { totpURI, backupCodes } = await send("/two-factor/enable", { password });
  byId("link").href = totpURI;
  byId("key").textContent = new URL(totpURI).searchParams.get("secret");
  byId("codes").replaceChildren(
    ...backupCodes.map((code) =>
      Object.assign(document.createElement("li"), { textContent: code }),
    ),
  );
  show("enrol");
}

async function showWho() {
  const response = await fetch("/api/v1/me");
  const answer = await response.json();
  if (response.status === 401) return showWays();
  if (!response.ok) {
    show("done");
    return tell(answer.detail ?? answer.title);
  }
  byId("who").textContent = `${answer.name}, ${answer.role.replace("-", " ")}`;
  show("done");
}

/** Shows the ways in that there are. */
async function showWays() {
  const { provider, passkeys } = await ask("/ways");
  byId("provider").hidden = !provider;
  showPasskeys(passkeys);
  byId("local").textContent = provider
    ? "If that is down: a local account"
    : "Sign in with a local account";
  show("sign-in");
}

/** Offers passkeys, or says why there are none here; `origin` is where they work, undefined where nobody can have any. */
function showPasskeys(origin) {
  const why = origin === undefined ? undefined : whyNoPasskey(origin);
  byId("passkey").hidden = origin === undefined || why !== undefined;
  byId("no-passkey").hidden = why === undefined;
  if (why === undefined) return;
  const { text, link } = why;
  const target = Object.assign(document.createElement("a"), { href: link, textContent: origin });
  byId("no-passkey").replaceChildren(text, ...(link === undefined ? [] : [" ", target]));
}

function on(id, act) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(event.target, act);
  });
}

async function attempt(form, act) {
  tell("");
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    await act(Object.fromEntries(new FormData(form)));
  } catch (error) {
    tell(error.message);
  }
  button.disabled = false;
}

/** What is said of an answer in words for people, where the server's are for programs. */
const words = {
  PASSKEY_NOT_FOUND:
    "This passkey was removed here: use another way, and remove it from the device as well.",
  CHALLENGE_NOT_FOUND: "That took too long: try once more.",
};

function send(path, body) {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask(path, request) {
  const response = await fetch(`/api/auth${path}`, request);
  const answer = await response.json();
  if (response.ok) return answer;
  const problems = (answer.problems ?? []).map(
    ({ path: at, message }) => `${at.at(-1)}: ${message}`,
  );
  throw new Error(
    [words[answer.code] ?? answer.detail ?? answer.message ?? answer.title, ...problems].join(" "),
  );
}

function show(wanted) {
  for (const id of sections) byId(id).hidden = id !== wanted;
  byId(wanted).querySelector("form:not([hidden]) :is(input, button), input, button")?.focus();
}

function tell(text) {
  byId("problem").textContent = text;
}

function byId(id) {
  return document.getElementById(id);
}
