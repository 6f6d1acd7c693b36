import type { Currency } from './seller.ts';
import type { CompanyInput, RightsLineInput } from '../rows.ts';

export type Culture =
  | 'chinese'
  | 'japanese'
  | 'korean'
  | 'south-asian'
  | 'south-east-asian'
  | 'latin'
  | 'european'
  | 'arab';

export interface Country {
  readonly code: CompanyInput['country'];
  readonly zone: string;
  /** What its buyers need: primary language subtags. */
  readonly languages: readonly NonNullable<RightsLineInput['languages']>[number][];
  readonly locale: 'en' | 'zh-Hant' | 'zh-Hans';
  readonly culture: Culture;
  readonly currency: Currency;
  /** How likely a company comes from there; 0: no exhibitor does. */
  readonly exhibitors: number;
  readonly buyers: number;
  /** The smallest group of the vocabulary that it is in. */
  readonly region: RightsLineInput['territories'][number];
}

/** `code zone languages locale culture currency exhibitors buyers region`; the first 34 exhibit. */
const table = `
HK Asia/Hong_Kong zh,en zh-Hant chinese HKD 14 10 greater-china
CN Asia/Shanghai zh zh-Hans chinese CNY 14 10 greater-china
JP Asia/Tokyo ja en japanese JPY 9 6 JP
KR Asia/Seoul ko en korean KRW 8 6 KR
TW Asia/Taipei zh zh-Hant chinese USD 8 5 greater-china
US America/Los_Angeles en en european USD 8 8 north-america
GB Europe/London en en european GBP 4 4 GB
FR Europe/Paris fr en european EUR 4 4 europe
TH Asia/Bangkok th en south-east-asian USD 4 4 south-east-asia
SG Asia/Singapore en,zh zh-Hans south-east-asian USD 3 5 south-east-asia
MY Asia/Kuala_Lumpur ms,en,zh en south-east-asian USD 3 3 south-east-asia
IN Asia/Kolkata hi,en,ta en south-asian USD 3 4 south-asia
ID Asia/Jakarta id en south-east-asian USD 2 4 south-east-asia
PH Asia/Manila fil,en en south-east-asian USD 2 3 south-east-asia
VN Asia/Ho_Chi_Minh vi en south-east-asian USD 2 3 south-east-asia
AU Australia/Sydney en en european USD 2 3 oceania
NZ Pacific/Auckland en en european USD 1 1 oceania
CA America/Toronto en,fr en european USD 2 2 north-america
DE Europe/Berlin de en european EUR 2 4 europe
IT Europe/Rome it en latin EUR 2 3 europe
ES Europe/Madrid es en latin EUR 2 3 europe
NL Europe/Amsterdam nl en european EUR 1 2 benelux
BE Europe/Brussels nl,fr en european EUR 1 1 benelux
SE Europe/Stockholm sv en european EUR 1 1 nordics
DK Europe/Copenhagen da en european EUR 1 1 nordics
NO Europe/Oslo no en european EUR 1 1 nordics
FI Europe/Helsinki fi en european EUR 1 1 nordics
PL Europe/Warsaw pl en european EUR 1 2 europe
IE Europe/Dublin en en european EUR 1 1 europe
PT Europe/Lisbon pt en latin EUR 1 1 europe
TR Europe/Istanbul tr en arab EUR 1 2 mena
AE Asia/Dubai ar,en en arab USD 1 2 mena
ZA Africa/Johannesburg en en european USD 1 1 sub-saharan-africa
BR America/Sao_Paulo pt en latin USD 1 3 latam
MX America/Mexico_City es en latin USD 0 3 latam
AR America/Argentina/Buenos_Aires es en latin USD 0 1 latam
SA Asia/Riyadh ar en arab USD 0 2 mena
EG Africa/Cairo ar en arab USD 0 1 mena
IL Asia/Jerusalem he en arab USD 0 1 mena
NG Africa/Lagos en en european USD 0 1 sub-saharan-africa
MO Asia/Macau zh zh-Hant chinese HKD 0 1 greater-china
CZ Europe/Prague cs en european EUR 0 1 europe
GR Europe/Athens el en latin EUR 0 1 europe
HU Europe/Budapest hu en european EUR 0 1 europe`;

/** Parsed once; a spec holds every row against the contracts. */
export const countries: readonly Country[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code, zone, languages = '', locale, culture, currency, exhibitors, buyers, region] =
      line.split(' ');
    return {
      code,
      zone,
      languages: languages.split(','),
      locale,
      culture,
      currency,
      exhibitors: Number(exhibitors),
      buyers: Number(buyers),
      region,
    } as Country;
  });

export const exhibiting = countries.filter(({ exhibitors }) => exhibitors > 0);

export function countryOf(code: string): Country {
  const country = countries.find((one) => one.code === code);
  if (country === undefined) throw new Error(`The demo market has no companies in ${code}.`);
  return country;
}
