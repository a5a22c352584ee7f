export {
  callEndpoint,
  type Input,
  Refused,
  type Send,
  type Server,
} from "./client/call-endpoint.ts";
export { whyNoToken } from "./client/why-no-token.ts";
export {
  basePath,
  type Endpoint,
  noBody,
  type ProblemStatus,
  problemStatuses,
} from "./contract/endpoint.ts";
export { listOfRecords } from "./contract/list-of-records.ts";
export { isReadInParts, PageQuery } from "./contract/page.ts";
export { ProblemDocument } from "./contract/problem-document.ts";
export {
  hashLength,
  namesEntityTag,
  parseEntityTag,
  type TaggedRevision,
  toEntityTag,
} from "./contract/revision-header.ts";
export {
  AssessDocument,
  AssessmentSummary,
  toAssessDocument,
  toAssessmentSummary,
  toElementEntry,
} from "./documents/assess.ts";
export { Chance, ProbabilityBounds, toProbability } from "./documents/chance.ts";
export { ComparisonDocument, type PlayedSide, toComparedSide } from "./documents/comparison.ts";
export { CoverageDocument, toCoverageDocument } from "./documents/coverage.ts";
export { DurationText, IdText } from "./documents/duration.ts";
export { fieldsWithoutWays, MapDocument, mapFields } from "./documents/map.ts";
export { toM365CatalogDocument, M365CatalogDocument } from "./documents/microsoft-365/catalog.ts";
export { CitedSources, toCitedSources } from "./documents/microsoft-365/cited-sources.ts";
export {
  HistoryEntry,
  IssueEntry,
  LiveScenarioEntry,
  ReachedEntry,
  ServiceEntry,
  toHistoryEntry,
  toIssueEntry,
  toLiveScenarioEntry,
  toReachedEntries,
  toServiceEntries,
} from "./documents/microsoft-365/health-entries.ts";
export {
  M365IncidentsDocument,
  toM365IncidentsDocument,
} from "./documents/microsoft-365/incidents.ts";
export {
  M365MitigationsDocument,
  toM365MitigationsDocument,
} from "./documents/microsoft-365/mitigations.ts";
export { M365NowDocument, toM365NowDocument } from "./documents/microsoft-365/now.ts";
export {
  M365ReplayAllDocument,
  toM365ReplayAllDocument,
} from "./documents/microsoft-365/replay-all.ts";
export { M365ReplayDocument, toM365ReplayDocument } from "./documents/microsoft-365/replay.ts";
export { PreparationDocument } from "./documents/exercises/preparation-document.ts";
export { toPreparationDocument } from "./documents/exercises/to-preparation-document.ts";
export { NotCoveredDocument, OverviewDocument, PlanOverview } from "./documents/overview.ts";
export {
  type DueState,
  dueStates,
  ProgrammeDocument,
  type ProgrammeFilter,
  toProgrammeDocument,
} from "./documents/programme.ts";
export { ProposalsDocument, toProposalsDocument } from "./documents/proposals.ts";
export {
  ReadinessDocument,
  ReadinessListDocument,
  toReadinessDocument,
  toReadinessListDocument,
} from "./documents/readiness.ts";
export { RecoverDocument, toRecoverDocument } from "./documents/recover.ts";
export { ResponseDocument } from "./documents/response/response-document.ts";
export { toResponseDocument } from "./documents/response/to-response-document.ts";
export { SimulateDocument, toSimulateDocument } from "./documents/simulate.ts";
export {
  type AssessedStrategies,
  StrategiesDocument,
  toStrategiesDocument,
} from "./documents/strategies.ts";
export { DueDocument, DueEntry, toDueDocument, toDueEntry } from "./documents/due.ts";
export { ObservedComparisonDocument } from "./documents/observed-comparison.ts";
export { askedOf, toObservedComparison } from "./documents/to-observed-comparison.ts";
export { ObservedNearDocument, toObservedNear } from "./documents/observed-near.ts";
export { ObservedRelationDocument, toObservedRelation } from "./documents/observed-relation.ts";
export {
  FirstWeakPoints,
  firstWeakPoints,
  WeakPointsDocument,
  weakPointsPieces,
} from "./documents/weak-points.ts";
export { endpoints } from "./endpoints.ts";
export {
  assessStrategy,
  compareStrategies,
  getAssessment,
  getElementAssessment,
  getFindings,
  getRecovery,
  getSimulation,
  getStrategies,
  getStrategiesProgress,
  getWeakPoints,
  recover,
  simulate,
  stopStrategies,
} from "./endpoints/analysis.ts";
export {
  type ApprovalDocument,
  approve,
  getApproval,
  listApprovals,
  listWaitingApprovals,
  returnForRevision,
  submitForApproval,
  withdrawSubmission,
} from "./endpoints/approvals.ts";
export { listAudit } from "./endpoints/audit.ts";
export { downloadBackup, listBackups } from "./endpoints/backups.ts";
export {
  type CallPreview,
  type CallReport,
  type CallSummary,
  getCall,
  listCalls,
  noteReached,
  previewCall,
  startCall,
  stopCall,
} from "./endpoints/calls.ts";
export {
  type ConnectorName,
  listConnectors,
  testConnector,
  type Tried,
} from "./endpoints/connectors.ts";
export {
  listTestMessageWays,
  sendTestMessage,
  type TestMessageWay,
} from "./endpoints/test-messages.ts";
export { inviteContributor, listContributors } from "./endpoints/contributors.ts";
export {
  addDelegation,
  type DelegationDocument,
  type DelegationLapse,
  endDelegation,
  listDelegates,
  listDelegations,
} from "./endpoints/delegations.ts";
export { type JobName, jobNames, listJobs, runJob } from "./endpoints/jobs.ts";
export {
  getApplicationMap,
  getDeclaredWay,
  getMicrosoft365Catalog,
  getMicrosoft365Health,
  getMicrosoft365Now,
  getMitigations,
  getReplay,
  listHealthReadings,
  listIncidents,
  listReplays,
} from "./endpoints/microsoft-365.ts";
export { getNeighbourhood } from "./endpoints/neighbourhood.ts";
export { hearEvents, type ToldEvent } from "./endpoints/events.ts";
export { getPlayedExercise, getPreparation } from "./endpoints/exercises.ts";
export { appendToJournal, getJournal, mostNotes } from "./endpoints/journal.ts";
export { listNotices } from "./endpoints/notices.ts";
export { getOrganisation } from "./endpoints/organisation.ts";
export { listObservedListeners } from "./endpoints/observed-listeners.ts";
export { listObservedMachines, listObservedProcesses } from "./endpoints/observed-machines.ts";
export { appendObservations } from "./endpoints/append-observations.ts";
export {
  compareObservations,
  compareWithPlan,
  proposeConfirmation,
  proposeLeaning,
  getObservedMap,
  getObservedRelation,
  listObservedEdges,
  listObservedNear,
  mostCompared,
} from "./endpoints/observations.ts";
export { exportObservations } from "./endpoints/export-observations.ts";
export { listObservers, retireObserver } from "./endpoints/observers.ts";
export { EdgeChange } from "./documents/edge-change.ts";
export { timesFields, toTimes } from "./documents/times.ts";
export { isUnwatched } from "./documents/is-unwatched.ts";
export { getOverview, listNotCovered } from "./endpoints/overview.ts";
export { getOwnAccount } from "./endpoints/own-account.ts";
export {
  changePerson,
  invite,
  listInvitations,
  listPeople,
  removePerson,
  withdrawInvitation,
} from "./endpoints/people.ts";
export { listPasskeys, removePasskey } from "./endpoints/passkeys.ts";
export {
  commitEdit,
  exportPlan,
  getInverse,
  getPlan,
  getPlanAt,
  getPlanAtInstant,
  getRecord,
  listRecords,
  getRevision,
  listRevisions,
  mostOperations,
  mostPreviewed,
  previewEdit,
  search,
} from "./endpoints/plan.ts";
export { listActionProofs } from "./endpoints/actions.ts";
export { downloadExerciseReport, downloadIncidentReport } from "./endpoints/reports.ts";
export { declareIncident, getResponse } from "./endpoints/responses.ts";
export {
  getCalendar,
  getCoverage,
  getProgramme,
  getProposals,
  getReadiness,
  listReadiness,
} from "./endpoints/programme.ts";
export { endSession, listSessions } from "./endpoints/sessions.ts";
export {
  downloadSheet,
  downloadWorkbook,
  getSheetsProgress,
  previewSheets,
  stopSheets,
} from "./endpoints/sheets.ts";
export { createToken, listTokens, revokeToken } from "./endpoints/tokens.ts";
export {
  type AssessedMitigations,
  assessMitigations,
  type WorthwhileMitigation,
} from "./microsoft-365/assess-mitigations.ts";
export type { KeptCheck, KeptElement } from "./microsoft-365/check-kept.ts";
export { type HealthNow, type Reach, type Reached, reachOf } from "./microsoft-365/reach.ts";
export {
  type RankedReplays,
  rankReplays,
  type Replay,
  replayIncidents,
} from "./microsoft-365/replay-incidents.ts";
export { type DependentProcedure, selfDependencesIn } from "./microsoft-365/self-dependences.ts";
export { serviceSince } from "./microsoft-365/service-since.ts";
export { openApiDocument } from "./openapi/open-api-document.ts";
export { permissionToWrite } from "./people/journal-rights.ts";
export { isGranted, type Permission, permissions, Role } from "./people/roles.ts";
