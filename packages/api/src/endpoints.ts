import type { Endpoint } from "./contract/endpoint.ts";
import * as actions from "./endpoints/actions.ts";
import * as analysis from "./endpoints/analysis.ts";
import * as approvals from "./endpoints/approvals.ts";
import * as audit from "./endpoints/audit.ts";
import * as backups from "./endpoints/backups.ts";
import * as calls from "./endpoints/calls.ts";
import * as connectors from "./endpoints/connectors.ts";
import * as contributors from "./endpoints/contributors.ts";
import * as delegations from "./endpoints/delegations.ts";
import * as journal from "./endpoints/journal.ts";
import { hearEvents } from "./endpoints/events.ts";
import * as exercises from "./endpoints/exercises.ts";
import * as jobs from "./endpoints/jobs.ts";
import * as microsoft365 from "./endpoints/microsoft-365.ts";
import * as neighbourhood from "./endpoints/neighbourhood.ts";
import * as notices from "./endpoints/notices.ts";
import * as organisation from "./endpoints/organisation.ts";
import { appendObservations } from "./endpoints/append-observations.ts";
import { exportObservations } from "./endpoints/export-observations.ts";
import * as observations from "./endpoints/observations.ts";
import * as observers from "./endpoints/observers.ts";
import { listObservedListeners } from "./endpoints/observed-listeners.ts";
import { listObservedMachines, listObservedProcesses } from "./endpoints/observed-machines.ts";
import * as overview from "./endpoints/overview.ts";
import * as ownAccount from "./endpoints/own-account.ts";
import * as passkeys from "./endpoints/passkeys.ts";
import * as people from "./endpoints/people.ts";
import * as plan from "./endpoints/plan.ts";
import * as reports from "./endpoints/reports.ts";
import * as responses from "./endpoints/responses.ts";
import * as programme from "./endpoints/programme.ts";
import * as sessions from "./endpoints/sessions.ts";
import * as sheets from "./endpoints/sheets.ts";
import * as testMessages from "./endpoints/test-messages.ts";
import * as tokens from "./endpoints/tokens.ts";

/** Every endpoint there is, in the order of the document. */
export const endpoints: readonly Endpoint[] = [
  overview.getOverview,
  overview.listNotCovered,
  organisation.getOrganisation,
  plan.getPlan,
  plan.exportPlan,
  plan.listRecords,
  plan.getRecord,
  plan.commitEdit,
  plan.previewEdit,
  sheets.previewSheets,
  sheets.getSheetsProgress,
  sheets.stopSheets,
  sheets.downloadWorkbook,
  sheets.downloadSheet,
  plan.listRevisions,
  plan.getRevision,
  plan.getInverse,
  plan.getPlanAt,
  plan.getPlanAtInstant,
  plan.search,
  hearEvents,
  neighbourhood.getNeighbourhood,
  analysis.getAssessment,
  analysis.getElementAssessment,
  analysis.getFindings,
  analysis.getSimulation,
  analysis.simulate,
  analysis.getRecovery,
  analysis.recover,
  analysis.compareStrategies,
  analysis.getWeakPoints,
  analysis.getStrategies,
  analysis.assessStrategy,
  analysis.getStrategiesProgress,
  analysis.stopStrategies,
  programme.getProgramme,
  programme.getCoverage,
  programme.getProposals,
  programme.listReadiness,
  programme.getReadiness,
  programme.getCalendar,
  approvals.listApprovals,
  approvals.listWaitingApprovals,
  approvals.getApproval,
  approvals.submitForApproval,
  approvals.approve,
  approvals.returnForRevision,
  approvals.withdrawSubmission,
  contributors.listContributors,
  contributors.inviteContributor,
  delegations.listDelegations,
  delegations.listDelegates,
  delegations.addDelegation,
  delegations.endDelegation,
  microsoft365.getMicrosoft365Health,
  microsoft365.getMicrosoft365Now,
  microsoft365.listHealthReadings,
  microsoft365.getMicrosoft365Catalog,
  microsoft365.listIncidents,
  microsoft365.getReplay,
  microsoft365.listReplays,
  microsoft365.getMitigations,
  microsoft365.getApplicationMap,
  microsoft365.getDeclaredWay,
  appendObservations,
  observers.listObservers,
  observers.retireObserver,
  listObservedListeners,
  listObservedMachines,
  listObservedProcesses,
  observations.listObservedEdges,
  observations.getObservedMap,
  observations.compareObservations,
  exportObservations,
  observations.compareWithPlan,
  observations.listObservedNear,
  observations.getObservedRelation,
  observations.proposeConfirmation,
  observations.proposeLeaning,
  exercises.getPreparation,
  exercises.getPlayedExercise,
  journal.getJournal,
  journal.appendToJournal,
  responses.declareIncident,
  responses.getResponse,
  actions.listActionProofs,
  reports.downloadExerciseReport,
  reports.downloadIncidentReport,
  calls.previewCall,
  calls.startCall,
  calls.listCalls,
  calls.getCall,
  calls.stopCall,
  calls.noteReached,
  notices.listNotices,
  jobs.listJobs,
  jobs.runJob,
  connectors.listConnectors,
  connectors.testConnector,
  testMessages.listTestMessageWays,
  testMessages.sendTestMessage,
  backups.listBackups,
  backups.downloadBackup,
  ownAccount.getOwnAccount,
  sessions.listSessions,
  sessions.endSession,
  passkeys.listPasskeys,
  passkeys.removePasskey,
  tokens.listTokens,
  tokens.createToken,
  tokens.revokeToken,
  people.listPeople,
  people.changePerson,
  people.removePerson,
  people.listInvitations,
  people.invite,
  people.withdrawInvitation,
  audit.listAudit,
];
