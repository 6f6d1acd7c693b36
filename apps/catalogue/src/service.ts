import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { companyCollection, CompanyView } from './companies/company-view.ts';
import { standingsOfCompanies } from './companies/standings-migration.ts';
import { KeepCompanyWhenRegisteredOrChanged } from './consumers/keep-company-when-registered-or-changed.ts';
import { TakeListingsAlongWhenCompanyJudged } from './consumers/take-listings-along-when-company-judged.ts';
import { BulkCreateListingsHttp } from './listings/bulk-create-listings/bulk-create-listings.http.ts';
import { BulkCreateListings } from './listings/bulk-create-listings/bulk-create-listings.ts';
import { DraftListingHttp } from './listings/draft-listing/draft-listing.http.ts';
import { DraftListing } from './listings/draft-listing/draft-listing.ts';
import { FollowCompany } from './listings/follow-company/follow-company.ts';
import { GetListingHttp } from './listings/get-listing/get-listing.http.ts';
import { ListListingsHttp } from './listings/list-listings/list-listings.http.ts';
import { listingCollection } from './listings/persistence/listing-collection.ts';
import { ListingRepository } from './listings/persistence/listing-repository.ts';
import { PublishListingHttp } from './listings/publish-listing/publish-listing.http.ts';
import { PublishListing } from './listings/publish-listing/publish-listing.ts';
import { ReviseListingHttp } from './listings/revise-listing/revise-listing.http.ts';
import { ReviseListing } from './listings/revise-listing/revise-listing.ts';
import { ShowListing } from './listings/show-listing.ts';
import { Viewers } from './listings/viewers.ts';
import { WithdrawListingHttp } from './listings/withdraw-listing/withdraw-listing.http.ts';
import { WithdrawListing } from './listings/withdraw-listing/withdraw-listing.ts';
import { ConfirmAvailsHttp } from './rights/confirm-avails/confirm-avails.http.ts';
import { ConfirmAvails } from './rights/confirm-avails/confirm-avails.ts';
import { GetAvailsHttp } from './rights/get-avails/get-avails.http.ts';
import { GetEncumbrancesHttp } from './rights/get-encumbrances/get-encumbrances.http.ts';
import { StateEncumbrancesHttp } from './rights/state-encumbrances/state-encumbrances.http.ts';
import { StateEncumbrances } from './rights/state-encumbrances/state-encumbrances.ts';
import { StateRightsHttp } from './rights/state-rights/state-rights.http.ts';
import { StateRights } from './rights/state-rights/state-rights.ts';
import { BulkRecordWorksHttp } from './works/bulk-record-works/bulk-record-works.http.ts';
import { BulkRecordWorks } from './works/bulk-record-works/bulk-record-works.ts';
import { ChangeWorkHttp } from './works/change-work/change-work.http.ts';
import { ChangeWork } from './works/change-work/change-work.ts';
import { GetWorkHttp } from './works/get-work/get-work.http.ts';
import { ListWorksHttp } from './works/list-works/list-works.http.ts';
import { workCollection } from './works/persistence/work-collection.ts';
import { WorkRepository } from './works/persistence/work-repository.ts';
import { RecordWorkHttp } from './works/record-work/record-work.http.ts';
import { RecordWork } from './works/record-work/record-work.ts';
import { RecordWorks } from './works/record-work/record-works.ts';
import { RevealWorks } from './works/reveal-works/reveal-works.ts';
import { ListingWay } from './whereabouts/listing-way.ts';

const works = {
  controllers: [RecordWorkHttp, BulkRecordWorksHttp, ListWorksHttp, GetWorkHttp, ChangeWorkHttp],
  providers: [WorkRepository, RecordWorks, RecordWork, BulkRecordWorks, ChangeWork, RevealWorks],
};

const listings = {
  controllers: [
    DraftListingHttp,
    BulkCreateListingsHttp,
    ListListingsHttp,
    GetListingHttp,
    ReviseListingHttp,
    PublishListingHttp,
    WithdrawListingHttp,
  ],
  providers: [
    ListingRepository,
    Viewers,
    ShowListing,
    DraftListing,
    BulkCreateListings,
    ReviseListing,
    PublishListing,
    WithdrawListing,
    FollowCompany,
  ],
};

const rights = {
  controllers: [
    StateRightsHttp,
    GetEncumbrancesHttp,
    StateEncumbrancesHttp,
    GetAvailsHttp,
    ConfirmAvailsHttp,
  ],
  providers: [StateRights, StateEncumbrances, ConfirmAvails],
};

/** Works, listings on them, and what rights are left. */
export const catalogue = defineService({
  name: 'catalogue',
  port: services.catalogue.port,
  database: {
    collections: [workCollection, listingCollection, companyCollection],
    migrations: [standingsOfCompanies],
  },
  engines: ['kafka'],
  way: ListingWay,
  consumes: 'catalogue',
  controllers: [
    ...works.controllers,
    ...listings.controllers,
    ...rights.controllers,
    KeepCompanyWhenRegisteredOrChanged,
    TakeListingsAlongWhenCompanyJudged,
  ],
  providers: [...works.providers, ...listings.providers, ...rights.providers, CompanyView],
});
