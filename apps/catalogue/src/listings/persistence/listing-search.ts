import type { ListingId, ListingQuery } from '@marquee/contracts';
import type { Filter } from 'mongodb';
import { beginningWith, titleKey } from '../../titles/title-keys.ts';
import type { Viewer } from '../domain/viewer.ts';
import type { ListingDocument } from './listing-collection.ts';

/** Newest first; a page goes on after an id. */
export interface ListingSearch extends Omit<ListingQuery, 'cursor'> {
  readonly after?: ListingId | undefined;
}

/** What the viewer may find: built of single values alone, so that nothing sent is read as an operator. */
export function searchFilter(search: ListingSearch, viewer: Viewer): Filter<ListingDocument> {
  const { companyId, workId, state, title, after } = search;
  const { kind, technique, mode, stage, originalLanguage, genre, theme, origin, seeking } = search;
  const asked: Filter<ListingDocument>[] = [
    ...(companyId === undefined ? [] : [{ companyId }]),
    ...(workId === undefined ? [] : [{ workId }]),
    ...(state === undefined ? [] : [{ state }]),
    ...(kind === undefined ? [] : [{ 'content.kind': kind }]),
    ...(technique === undefined ? [] : [{ 'content.technique': technique }]),
    ...(mode === undefined ? [] : [{ 'content.mode': mode }]),
    ...(stage === undefined ? [] : [{ 'content.stage': stage }]),
    ...(originalLanguage === undefined ? [] : [{ 'content.originalLanguage': originalLanguage }]),
    ...(genre === undefined ? [] : [{ 'content.genres': genre }]),
    ...(theme === undefined ? [] : [{ 'content.themes': theme }]),
    ...(origin === undefined ? [] : [{ 'content.origin': origin }]),
    ...(seeking === undefined ? [] : [{ 'content.seeking': seeking }]),
    ...(title === undefined ? [] : [{ titleKeys: { $elemMatch: beginningWith(titleKey(title)) } }]),
    ...(after === undefined ? [] : [{ _id: { $lt: after } }]),
  ];
  return { $and: [visibleTo(viewer), ...asked] };
}

/** Own listings in every state, others' once they are on the market and unless they exclude the viewer's company; the organiser sees all. */
export const visibleTo = ({ companyId, readsAll }: Viewer): Filter<ListingDocument> =>
  readsAll
    ? {}
    : { $or: [{ companyId }, { state: 'published', 'content.excludedCompanies': { $ne: companyId } }] };
