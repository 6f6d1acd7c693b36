import { formatsOf } from '../../i18n/format.ts';
import { allGroups, allTerritories } from '../../vocabulary/places.ts';

const plain = (name: string) => name.trim().toLowerCase();
let codes: ReadonlyMap<string, string> | undefined;

/** The code of a country, region or group, by its code or its name in any language of the screens. */
export function placeNamed(name: string): string | undefined {
  codes ??= new Map([
    ...['en', 'zh-Hant', 'zh-Hans'].flatMap((language) => {
      const { region } = formatsOf(language);
      return allTerritories.map((code): [string, string] => [plain(region(code)), code]);
    }),
    ...allTerritories.map((code): [string, string] => [plain(code), code]),
    ...allGroups.flatMap((code): [string, string][] => [
      [code, code],
      [code.replaceAll('-', ' '), code],
    ]),
  ]);
  return codes.get(plain(name));
}
