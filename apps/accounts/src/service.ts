import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { ChangeCompanyHttp } from './companies/change-company/change-company.http.ts';
import { ChangeCompany } from './companies/change-company/change-company.ts';
import { JudgeCompanyHttp } from './companies/judge-company/judge-company.http.ts';
import { JudgeCompany } from './companies/judge-company/judge-company.ts';
import { companyActsCollection, CompanyHistory } from './companies/persistence/company-history.ts';
import { companiesCollection, CompanyRepository } from './companies/persistence/company-repository.ts';
import { ReadCompaniesHttp } from './companies/read-companies/read-companies.http.ts';
import { ReadHistoryHttp } from './companies/read-history/read-history.http.ts';
import { RegisterCompaniesHttp } from './companies/register-companies/register-companies.http.ts';
import { RegisterCompanies } from './companies/register-companies/register-companies.ts';
import { RegisterCompanyHttp } from './companies/register-company/register-company.http.ts';
import { RegisterCompany } from './companies/register-company/register-company.ts';
import { ChangeMemberHttp } from './members/change-member/change-member.http.ts';
import { ChangeMember } from './members/change-member/change-member.ts';
import { EnrolMemberHttp } from './members/enrol-member/enrol-member.http.ts';
import { EnrolMember } from './members/enrol-member/enrol-member.ts';
import { EnrolMembersHttp } from './members/enrol-members/enrol-members.http.ts';
import { EnrolMembers } from './members/enrol-members/enrol-members.ts';
import { Ownership } from './members/ownership.ts';
import { MemberRepository, membersCollection } from './members/persistence/member-repository.ts';
import { ReadMeHttp } from './members/read-me/read-me.http.ts';
import { ReadMembersHttp } from './members/read-members/read-members.http.ts';
import { companyOwners, companyStandings } from './migrations/standings.ts';

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
  ],
};

const members = {
  collections: [membersCollection],
  controllers: [EnrolMemberHttp, EnrolMembersHttp, ReadMembersHttp, ChangeMemberHttp, ReadMeHttp],
  providers: [MemberRepository, Ownership, EnrolMember, EnrolMembers, ChangeMember],
};

/** Companies and their people. */
export const accounts = defineService({
  name: 'accounts',
  port: services.accounts.port,
  database: {
    collections: [...companies.collections, ...members.collections],
    migrations: [companyStandings, companyOwners],
  },
  engines: ['kafka'],
  controllers: [...companies.controllers, ...members.controllers],
  providers: [...companies.providers, ...members.providers],
});
