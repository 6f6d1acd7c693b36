/*
 * How a profile lies in memory. The compiled loops include this file, so it holds numbers and nothing else.
 *
 * A record: header; amounts (budget band, budget gate, ask gate: two each, where asked); window (from, until, minDays,
 * where asked); wished genres, wished themes, comparables, wanted territories, media, languages; where there are
 * exclusions, four lists of them, each after its length; the id. A narrow record has wishes and list entries of 16 bits
 * and amounts of 32; a wide one, made where a number does not fit, 32 and 64.
 */

/** Grows with every change of what follows: a snapshot of another version is not read. */
export const layoutVersion = 3;

/** Profiles a block. */
export const blockBits = 13;
export const blockProfiles = 8192;
/** Bytes of one bit plane of a block. */
export const planeBytes = 1024;

// Header, in bytes from the start of a record.
/** Own weights by feature, a byte each; 255 where the profile has none. */
export const weightsAt = 0;
/** A bit for each feature asked, in the order of `features`. */
export const askedAt = 7;
/** 16 bits: tenths. */
export const minScoreAt = 8;
/** 16 bits: the worth of themes that makes full marks. */
export const themesFullAt = 10;
export const genresFullAt = 12;
export const minCoverageAt = 13;
export const flagsAt = 14;
/** 32 bits. */
export const companyAt = 16;
// Lengths of the lists, 16 bits each.
export const genresAt = 20;
export const themesAt = 22;
export const comparablesAt = 24;
export const territoriesAt = 26;
export const mediaAt = 28;
export const languagesAt = 30;
export const idLengthAt = 32;
/** 16 bits: where the wished genres begin. */
export const listsAt = 34;
/** 32 bits: where the id begins. */
export const idAt = 36;
export const headerBytes = 40;

// Flags.
export const wide = 1;
export const budgetGated = 2;
export const budgetUnknown = 4;
export const askGated = 8;
export const askUnknown = 16;
export const rightsAsked = 32;
export const exclusiveOnly = 64;
export const everyCell = 128;
export const windowed = 256;
export const excluding = 512;
// How the id is written: two bits.
export const idForm = 1024;
export const idFormMask = 3072;

/*
 * A sketch: a cache line that bounds a profile's score from above without its record. It holds the wishes themselves, so
 * that genres, themes and likeness are told to the point; wanted territories and media are masks by row, modulo their
 * bits. Who wishes more than there is room for has no titles in it, but more themes and genres in their place; who wishes
 * more than that has no wishes in it. What a sketch has no room for is told by the record.
 */
export const sketchBytes = 64;
/** Themes as in a narrow record; 0 after the last. */
export const sketchThemesAt = 0;
export const sketchThemes = 12;
/** The numbers of titles plus 1, 16 bits each; 0 after the last. */
export const sketchTitlesAt = 24;
export const sketchTitles = 10;
/** 32 bits: the worth of themes that makes full marks (11), the least score in tenths (10), the same for genres (4), the class of weights (7). */
export const sketchFactsAt = 44;
export const factMinScore = 11;
export const factGenresFull = 21;
export const factClass = 25;
/** Stand for the worth of genres where the wishes, or the titles, are in the record alone. */
export const wishesInRecord = 15;
export const titlesInRecord = 14;
/** Where titles are in the record alone: so many themes, then the genres beyond `sketchGenres`, then the worth of genres. */
export const sketchMoreThemes = 20;
export const sketchMoreGenresAt = 40;
export const sketchMoreGenres = 3;
export const sketchGenresFullAt = 43;
/** 64 bits. */
export const sketchTerritoriesAt = 48;
/** 16 bits. */
export const sketchMediaAt = 56;
/** A byte each: the genre's number among genres modulo 32, and its weight above; 0 after the last. */
export const sketchGenresAt = 58;
export const sketchGenres = 5;
export const sketchGenreBits = 5;
/** How many territories are wanted (4 bits), and media (above); 1, and no bit in the mask, for a wildcard or too many. */
export const sketchCountsAt = 63;
/** A class of weights: their sum and each by feature (0 where it is not asked), 32 bits each. */
export const classBytes = 32;

// Features, as bits of `askedAt` and places in `weightsAt`.
export const rights = 0;
export const genres = 1;
export const themes = 2;
export const comparables = 3;
export const budget = 4;
export const stage = 5;
export const audience = 6;
export const noWeight = 255;

/** Bits of a wish that hold its value's number, under the three of its weight. */
export const narrowBits = 13;
export const wideBits = 29;
/** An amount without an upper bound, in a narrow record. */
export const noUpperBound = 4294967295;

// A search, in bytes from where the arena begins: what the loops need to know of a listing.
/** f64: the listing's budget, below 0 where it names none. */
export const searchBudgetAt = 64;
/** f64: what it asks for, below 0 where it does not tell. */
export const searchAskAt = 72;
/** The edition's weights, a byte each. */
export const searchWeightsAt = 80;
/** 32 bits each from here on. */
export const searchCompanyAt = 88;
/** The cheap gates, and how many words they take: see `ListingSearch`. */
export const searchGatesAt = 92;
export const searchGateWordsAt = 96;
/** By the number of a genre or theme: the rarity of a carried one, else 0. A byte each. */
export const searchCarriedAt = 100;
/** The same for people and origin countries. */
export const searchCarriedApartAt = 104;
/** The sum of the rarity of all that is carried. */
export const searchCarriedRarityAt = 108;
/** By title: the sum of the rarity of what it carries, and of what the listing carries, too. */
export const searchTitleRaritiesAt = 112;
export const searchSharedAt = 204;
/** What makes `searchSharedAt`, and how many: a list of titles, its length, and what each of them shares the more. */
export const searchSharesAt = 116;
export const searchShareCountAt = 120;
export const shareBytes = 12;
/** Lists of planes: those who prefer the listing's stage, a neighbour of it, one of its audiences. */
export const searchStageAt = 124;
export const searchNearAt = 128;
export const searchAudienceAt = 132;
/** Tenths: what does not reach it is left out. */
export const searchFloorAt = 136;
/** Two bit planes to work in. */
export const searchWordsAt = 140;
/** Where what fits is written. */
export const searchFittingAt = 144;
/** Excluded companies, and how many. */
export const searchExcludedAt = 148;
export const searchExcludedCountAt = 152;
/** The first day that counts; `always` where no day is cut. */
export const searchFirstDayAt = 156;
/** Words of a row of `AvailMasks`, the rows of each side, and the exclusive avails as such a row. */
export const searchMaskWordsAt = 160;
export const searchTerritoriesAt = 164;
export const searchMediaAt = 168;
export const searchLanguagesAt = 172;
export const searchExclusiveAt = 176;
/** First days of the avails, ascending, and the days on which they end. */
export const searchFromAt = 180;
export const searchUntilAt = 184;
/** How many avails there are. */
export const searchAvailsAt = 188;
/** The rows that a wildcard stands for, after their number. */
export const searchAnyTerritoryAt = 192;
export const searchAnyMediumAt = 196;
export const searchAnyLanguageAt = 200;
/** The listing's masks, as in sketches. */
export const searchTerritoryMaskAt = 208;
export const searchMediaMaskAt = 216;
/** Who may come among the best and is still to be looked at: chains by bound, from the best bound on. */
export const searchCandidatesAt = 220;
export const searchWaitingAt = 224;
export const searchChainsAt = 228;
export const searchBoundAt = 232;
export const searchClassesAt = 240;
/** Weights as of a class, of a profile that has none. */
export const searchOwnWeightsAt = 256;
/** By a byte of genres in a sketch: its weight where the listing carries such a genre, else 0. */
export const searchGenreWorthAt = 288;
/** By title: the most that its likeness to the listing can be, 16 bits; the compiled `prepare` writes it for all that are numbered. */
export const searchAlikeAt = 544;
export const searchTitlesAt = 548;
/** By a theme in a sketch, as it stands there: weight times rarity where the listing carries it, else 0. 16 bits each. */
export const searchThemeWorthAt = 552;
/** Who passes the gates of a block: two lists, each with room for all, 32 bits each. */
export const searchSurvivorsAt = 556;
export const searchEnd = 560;

/** Before every day, as a 32-bit number; and after every day. */
export const always = -2147483648;
export const neverEnds = 2147483647;
/** Before every day that can be written, and near enough to be counted from. */
export const longAgo = -1000000;

/** Of what fits: the profile's slot, and its score in tenths; 32 bits each. */
export const fittingBytes = 8;

/** A candidate: record, slot, directory of its block, the next of its chain (its place plus 1); 32 bits each. */
export const candidateBytes = 16;
/** So many candidates may wait, and then no block may be gathered that could bring more. */
export const mostCandidates = 16384;
/** A chain for each tenth. */
export const chains = 1001;
