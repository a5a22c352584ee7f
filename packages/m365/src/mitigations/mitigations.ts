import type { Mitigation } from "./mitigation.ts";
import { adFsInTwoSites } from "./known/ad-fs-in-two-sites.ts";
import { alternateClients } from "./known/alternate-clients.ts";
import { alwaysKeepOnDevice } from "./known/always-keep-on-device.ts";
import { automatedEndpointUpdates } from "./known/automated-endpoint-updates.ts";
import { backupContacts } from "./known/backup-contacts.ts";
import { backupOfContent } from "./known/backup-of-content.ts";
import { mailBypassConnector } from "./known/mail-bypass-connector.ts";
import { outlookCachedMode } from "./known/outlook-cached-mode.ts";
import { channelOutsideTenant } from "./known/channel-outside-tenant.ts";
import { conferenceOutsideTeams } from "./known/conference-outside-teams.ts";
import { contingencyPolicies } from "./known/contingency-policies.ts";
import { continuousAccessClients } from "./known/continuous-access-clients.ts";
import { emergencyAccessAccounts } from "./known/emergency-access-accounts.ts";
import { extendedOfflineAccess } from "./known/extended-offline-access.ts";
import { federateWithEntra } from "./known/federate-with-entra.ts";
import { joinLinksOutside } from "./known/join-links-outside.ts";
import { joinDevicesToEntra } from "./known/join-devices-to-entra.ts";
import { lastKnownState } from "./known/last-known-state.ts";
import { licenceOnSharedPcs } from "./known/licence-on-shared-pcs.ts";
import { localEgress } from "./known/local-egress.ts";
import { longerComplianceValidity } from "./known/longer-compliance-validity.ts";
import { mailContinuityService } from "./known/mail-continuity-service.ts";
import { moveLegacyProtocols } from "./known/move-legacy-protocols.ts";
import { multichannelNotification } from "./known/multichannel-notification.ts";
import { noFrequentSignIn } from "./known/no-frequent-sign-in.ts";
import { officeForIsolatedSites } from "./known/office-for-isolated-sites.ts";
import { offlinePack } from "./known/offline-pack.ts";
import { oneOfSeveralControls } from "./known/one-of-several-controls.ts";
import { onedriveOfflineInBrowser } from "./known/onedrive-offline-in-browser.ts";
import { passkeySignIn } from "./known/passkey-sign-in.ts";
import { standbyPasswordHashes } from "./known/standby-password-hashes.ts";
import { passwordResetFirst } from "./known/password-reset-first.ts";
import { publicChannels } from "./known/public-channels.ts";
import { rankedApps } from "./known/ranked-apps.ts";
import { rehearsedSwitches } from "./known/rehearsed-switches.ts";
import { resilienceDefaultsOn } from "./known/resilience-defaults-on.ts";
import { resilienceOffByUser } from "./known/resilience-off-by-user.ts";
import { secondInternetLine } from "./known/second-internet-line.ts";
import { stagingSyncServer } from "./known/staging-sync-server.ts";
import { statusFromOutside } from "./known/status-from-outside.ts";
import { survivableBranchAppliance } from "./known/survivable-branch-appliance.ts";
import { teamsFilesThroughSharepoint } from "./known/teams-files-through-sharepoint.ts";
import { telephonesOutsideTeams } from "./known/telephones-outside-teams.ts";
import { threeSignInAgents } from "./known/three-sign-in-agents.ts";
import { twoSecondFactors } from "./known/two-second-factors.ts";
import { updateRings } from "./known/update-rings.ts";

/** All that is known to help, in the order of their numbers. */
export const mitigations: readonly Mitigation[] = [
  standbyPasswordHashes,
  stagingSyncServer,
  threeSignInAgents,
  adFsInTwoSites,
  emergencyAccessAccounts,
  twoSecondFactors,
  passkeySignIn,
  joinDevicesToEntra,
  oneOfSeveralControls,
  contingencyPolicies,
  resilienceDefaultsOn,
  continuousAccessClients,
  noFrequentSignIn,
  resilienceOffByUser,
  passwordResetFirst,
  federateWithEntra,
  outlookCachedMode,
  alternateClients,
  alwaysKeepOnDevice,
  onedriveOfflineInBrowser,
  offlinePack,
  extendedOfflineAccess,
  officeForIsolatedSites,
  licenceOnSharedPcs,
  survivableBranchAppliance,
  telephonesOutsideTeams,
  channelOutsideTenant,
  mailContinuityService,
  mailBypassConnector,
  localEgress,
  secondInternetLine,
  automatedEndpointUpdates,
  statusFromOutside,
  lastKnownState,
  longerComplianceValidity,
  moveLegacyProtocols,
  backupOfContent,
  updateRings,
  rankedApps,
  rehearsedSwitches,
  joinLinksOutside,
  multichannelNotification,
  backupContacts,
  teamsFilesThroughSharepoint,
  conferenceOutsideTeams,
  publicChannels,
];
