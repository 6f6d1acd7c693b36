import { roles as allRoles, type Role } from '@marquee/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const publicKey = 'marquee:public';
const rolesKey = 'marquee:roles';
const inPersonKey = 'marquee:in-person';
export const accessKeys = { public: publicKey, roles: rolesKey, inPerson: inPersonKey } as const;

/** No token needed. */
export const Public = () => applyDecorators(SetMetadata(publicKey, true), ApiExtension('x-public', true));

/** For whoever has the cookie of a session, which the route itself looks at; no token helps. */
export const BySession = () => applyDecorators(SetMetadata(publicKey, true), ApiExtension('x-session', true));

/** Only members with one of these roles; without it, any member. Stands in the OpenAPI document as `x-roles`. */
export const Roles = (...roles: readonly [Role, ...Role[]]) =>
  applyDecorators(SetMetadata(rolesKey, roles), ApiExtension('x-roles', [...roles]));

/** For the member in person: nobody who acts in the name of a member does this. In the OpenAPI document: `x-in-person`. */
export const InPerson = () =>
  applyDecorators(SetMetadata(inPersonKey, true), ApiExtension('x-in-person', true));

export const anyRole: readonly Role[] = allRoles;
