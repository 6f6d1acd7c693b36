import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { ChangeCompanyHttp } from './companies/change-company/change-company.http.ts';
import { ChangeCompany } from './companies/change-company/change-company.ts';
import { companiesCollection, CompanyRepository } from './companies/persistence/company-repository.ts';
import { ReadCompaniesHttp } from './companies/read-companies/read-companies.http.ts';
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
import { MemberRepository, membersCollection } from './members/persistence/member-repository.ts';
import { ReadMeHttp } from './members/read-me/read-me.http.ts';
import { ReadMembersHttp } from './members/read-members/read-members.http.ts';

/** Companies and their people. */
export const accounts = defineService({
  name: 'accounts',
  port: services.accounts.port,
  database: { collections: [companiesCollection, membersCollection] },
  engines: ['kafka'],
  controllers: [
    RegisterCompanyHttp,
    RegisterCompaniesHttp,
    ReadCompaniesHttp,
    ChangeCompanyHttp,
    EnrolMemberHttp,
    EnrolMembersHttp,
    ReadMembersHttp,
    ChangeMemberHttp,
    ReadMeHttp,
  ],
  providers: [
    CompanyRepository,
    RegisterCompany,
    RegisterCompanies,
    ChangeCompany,
    MemberRepository,
    EnrolMember,
    EnrolMembers,
    ChangeMember,
  ],
});
