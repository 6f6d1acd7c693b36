import { deleteCredentials, services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { actingParts as acting } from './acting/acting-parts.ts';
import { ChangeCompanyHttp } from './companies/change-company/change-company.http.ts';
import { ChangeCompany } from './companies/change-company/change-company.ts';
import { JudgeCompanyHttp } from './companies/judge-company/judge-company.http.ts';
import { JudgeCompany } from './companies/judge-company/judge-company.ts';
import { KeepDenylist } from './companies/keep-denylist.ts';
import { companyActsCollection, CompanyHistory } from './companies/persistence/company-history.ts';
import { companiesCollection, CompanyRepository } from './companies/persistence/company-repository.ts';
import { ReadCompaniesHttp } from './companies/read-companies/read-companies.http.ts';
import { ReadHistoryHttp } from './companies/read-history/read-history.http.ts';
import { RegisterCompaniesHttp } from './companies/register-companies/register-companies.http.ts';
import { RegisterCompanies } from './companies/register-companies/register-companies.ts';
import { RegisterCompanyHttp } from './companies/register-company/register-company.http.ts';
import { RegisterCompany } from './companies/register-company/register-company.ts';
import { accountsSettings } from './config.ts';
import { ExportPersonalDataHttp } from './export-personal-data/export-personal-data.http.ts';
import { ListPartsHttp } from './export-personal-data/list-parts.http.ts';
import { credentialsParts as credentials } from './credentials/credentials-parts.ts';
import { AnswerInvitationHttp } from './invitations/answer-invitation/answer-invitation.http.ts';
import { AnswerInvitation } from './invitations/answer-invitation/answer-invitation.ts';
import { InviteHttp } from './invitations/invite/invite.http.ts';
import { Invite } from './invitations/invite/invite.ts';
import {
  InvitationRepository,
  invitationsCollection,
} from './invitations/persistence/invitation-repository.ts';
import { ReadInvitationsHttp } from './invitations/read-invitations/read-invitations.http.ts';
import { ChangeMemberHttp } from './members/change-member/change-member.http.ts';
import { ChangeMember } from './members/change-member/change-member.ts';
import { EnrolMemberHttp } from './members/enrol-member/enrol-member.http.ts';
import { EnrolMember } from './members/enrol-member/enrol-member.ts';
import { EnrolMembersHttp } from './members/enrol-members/enrol-members.http.ts';
import { EnrolMembers } from './members/enrol-members/enrol-members.ts';
import { DeleteCredentialsOfErased } from './members/erase-member/delete-credentials-of-erased.ts';
import { EraseMemberHttp } from './members/erase-member/erase-member.http.ts';
import { EraseMember } from './members/erase-member/erase-member.ts';
import { HandOverHttp } from './members/hand-over/hand-over.http.ts';
import { HandOver } from './members/hand-over/hand-over.ts';
import { Ownership } from './members/ownership.ts';
import { MemberRepository, membersCollection } from './members/persistence/member-repository.ts';
import { ReadMeHttp } from './members/read-me/read-me.http.ts';
import { ReadMembersHttp } from './members/read-members/read-members.http.ts';
import { searchKeysOfMembers } from './migrations/search-keys.ts';
import { companyOwners, companyStandings } from './migrations/standings.ts';
import { SignUpHttp } from './sign-ups/sign-up.http.ts';
import { PurgeSignUps } from './sign-ups/purge-sign-ups/purge-sign-ups.ts';
import { SignUp } from './sign-ups/sign-up.ts';
import { ownKeys } from './tokens/own-keys.ts';

const companies = {
  collections: [companiesCollection, companyActsCollection],
  controllers: [
    RegisterCompanyHttp,
    RegisterCompaniesHttp,
    ReadCompaniesHttp,
    ReadHistoryHttp,
    ChangeCompanyHttp,
    JudgeCompanyHttp,
  ],
  providers: [
    CompanyRepository,
    CompanyHistory,
    RegisterCompany,
    RegisterCompanies,
    ChangeCompany,
    JudgeCompany,
    KeepDenylist,
  ],
};

const members = {
  collections: [membersCollection],
  queues: [deleteCredentials],
  controllers: [
    EnrolMemberHttp,
    EnrolMembersHttp,
    ReadMembersHttp,
    ChangeMemberHttp,
    ExportPersonalDataHttp,
    ListPartsHttp,
    HandOverHttp,
    EraseMemberHttp,
    ReadMeHttp,
  ],
  providers: [
    MemberRepository,
    Ownership,
    EnrolMember,
    EnrolMembers,
    ChangeMember,
    HandOver,
    EraseMember,
    DeleteCredentialsOfErased,
  ],
};

/** How people come: by themselves, for a company that is new; or invited by one of its owners. */
const joining = {
  collections: [invitationsCollection],
  controllers: [SignUpHttp, InviteHttp, AnswerInvitationHttp, ReadInvitationsHttp],
  providers: [SignUp, PurgeSignUps, InvitationRepository, Invite, AnswerInvitation],
};

/** Companies, their people, and how these sign in. */
export const accounts = defineService({
  name: 'accounts',
  port: services.accounts.port,
  settings: accountsSettings,
  database: {
    collections: [
      ...companies.collections,
      ...members.collections,
      ...joining.collections,
      ...acting.collections,
      ...credentials.collections,
    ],
    migrations: [companyStandings, companyOwners, searchKeysOfMembers],
  },
  engines: ['kafka', 'redis'],
  queues: [...members.queues, ...credentials.queues],
  controllers: [
    ...companies.controllers,
    ...members.controllers,
    ...joining.controllers,
    ...acting.controllers,
    ...credentials.controllers,
  ],
  providers: [
    ...companies.providers,
    ...members.providers,
    ...joining.providers,
    ...acting.providers,
    ...credentials.providers,
  ],
  http: (_server, { verifier, mongo }) => {
    if (mongo) verifier.alsoBy(ownKeys(mongo));
  },
});
