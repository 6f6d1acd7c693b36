import * as contracts from '@marquee/contracts';

const lists = {
  kinds: contracts.kinds,
  techniques: contracts.techniques,
  modes: contracts.modes,
  stages: contracts.stages,
  audiences: contracts.audiences,
  dealTypes: contracts.dealTypes,
  aiUses: contracts.aiUses,
  mandateBases: contracts.mandateBases,
  media: contracts.media,
  encumbranceKinds: contracts.encumbranceKinds,
  anchors: contracts.anchors,
  roles: contracts.roles,
  actingReasons: contracts.actingReasons,
  cadences: contracts.cadences,
  passReasons: contracts.passReasons,
  requestKinds: contracts.requestKinds,
  declineReasons: contracts.declineReasons,
  reportReasons: contracts.reportReasons,
  notificationKinds: contracts.notificationKinds,
  territories: contracts.territories,
} satisfies Record<string, readonly string[]>;

const header = '// Made by `npm run docs:api` from the contracts; not to be changed by hand.\n';

/** The closed vocabularies as plain values: the contracts themselves would bring their schemas, and zod, to the browser. */
export function vocabularyModule(): string {
  const values = Object.entries(lists).map(
    ([name, list]) => `export const ${name} = ${JSON.stringify(list)} as const;\n`,
  );
  const groups = Object.entries(contracts.territoryGroups).map(
    ([group, codes]) => `  ${JSON.stringify(group)}: ${JSON.stringify(codes.join(' '))},\n`,
  );
  return `${header}\n${values.join('')}\n/** Codes, with blanks between them. */\nexport const territoryGroups = {\n${groups.join('')}} as const;\n`;
}
