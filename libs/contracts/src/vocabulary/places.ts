import { z } from 'zod';

/** ISO 3166-1 alpha-2, the 249 officially assigned codes. Screens call them "countries and regions". */
export const territories = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ') as [string, ...string[]];

export const Territory = z
  .enum(territories)
  .meta({ id: 'Territory', description: 'ISO 3166-1 alpha-2 code' });
export type Territory = z.infer<typeof Territory>;

const words = (list: string) => list.split(' ');

/** Shorthands that a seller may write; they expand at the edge, and answers always show the expansion. */
export const territoryGroups: Readonly<Record<string, readonly string[]>> = {
  worldwide: territories,
  'greater-china': words('CN HK MO TW'),
  'south-east-asia': words('BN ID KH LA MM MY PH SG TH TL VN'),
  'south-asia': words('BD BT IN LK MV NP PK'),
  asia: words(
    'AF BD BN BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN',
  ),
  mena: words('AE BH DJ DZ EG IL IQ IR JO KW LB LY MA OM PS QA SA SD SO SY TN TR YE'),
  europe: words(
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA',
  ),
  nordics: words('DK FI FO GL IS NO SE'),
  benelux: words('BE LU NL'),
  'north-america': words('CA US'),
  latam: words('AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE PR UY VE'),
  oceania: words('AS AU CK FJ FM GU KI MH MP NC NR NU NZ PF PG PN PW SB TK TO TV VU WF WS'),
  'sub-saharan-africa': words(
    'AO BF BI BJ BW CD CF CG CI CM CV ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SC SL SN SS ST SZ TD TG TZ UG ZA ZM ZW',
  ),
};

export const TerritoryOrGroup = z.enum([...territories, ...Object.keys(territoryGroups)]).meta({
  id: 'TerritoryOrGroup',
  description: 'ISO 3166-1 alpha-2 code, or a group such as "worldwide" or "asia"',
});

/** Countries for codes and groups, each once, in alphabetical order. */
export function expandTerritories(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => territoryGroups[code] ?? [code]))].sort();
}
