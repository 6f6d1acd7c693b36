// Made by `npm run docs:api` from the API document; not to be changed by hand.

export interface paths {
  '/api/v1/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Only these, separated by commas: a list that tells of up to 100 by ids is read by names */
          ids?: string;
          /** @description How the name begins, in any case */
          name?: string;
          /** @description Organisers and operators; all others see those approved */
          standing?: components['schemas']['CompanyStanding'];
          country?: components['schemas']['Territory'];
          /** @description waiting: the longest in its standing first */
          order?: 'name' | 'waiting';
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Companies in order of name, or of how long they have been waiting */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Company'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyCreate'];
        };
      };
      responses: {
        /** @description The company as registered */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyBulk'];
        };
      };
      responses: {
        /** @description What became of each row */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many stand where */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CompanyCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The company */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyChange'];
        };
      };
      responses: {
        /** @description The company as changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/companies/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who did what with its standing, the latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['CompanyAct'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description It may publish, ask and write from now on, and is told so */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyRefusal'];
        };
      };
      responses: {
        /** @description It is told why */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanySuspension'];
        };
      };
      responses: {
        /** @description Within 10 s nobody acts for it any more, and its listings are out of sight */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies/{id}/reinstate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a company */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description It may trade again, and its listings are back */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Company'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Absent: the own company; or, for organisers and operators who look for somebody, all of them */
          companyId?: string;
          /** @description How a word of the name begins, or the e-mail address; in any case of letters */
          search?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A company’s members, or those who are looked for, in order of name */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Member'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MemberCreate'];
        };
      };
      responses: {
        /** @description The member as enrolled */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Member'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MemberBulk'];
        };
      };
      responses: {
        /** @description What became of each row */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a member */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The member */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Member'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a member */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Signed out everywhere; what is held of the person is being erased */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a member */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MemberChange'];
        };
      };
      responses: {
        /** @description The member as changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Member'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/exports/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this service holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalData'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Where each service answers with what it holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalDataParts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{id}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a member */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The colleague, who owns the company now instead of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Member'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who acts, and for which company */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Me'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Signed out everywhere; what is held of the person is being erased */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SignUp'];
        };
      };
      responses: {
        /** @description The same for a known address: all else goes there by mail */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignUpReceived'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          state?: 'open' | 'accepted' | 'withdrawn' | 'expired';
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Of one’s own company, those sent last first; none where one owns none */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Invitation'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['InvitationCreate'];
        };
      };
      responses: {
        /** @description A mail with a link, good for a week and once, is on its way */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Invitation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{id}/send-again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a invitation */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description With another link: the one before is good no longer */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Invitation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a invitation */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Its link is good no longer */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Invitation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['InvitationLook'];
        };
      };
      responses: {
        /** @description Who invites to what */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['InvitationOffer'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['InvitationAccept'];
        };
      };
      responses: {
        /** @description A colleague from now on, who can sign in in a moment */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['InvitationAccepted'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/actings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description In whose name; absent: organisers and operators see all, others their own */
          memberId?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who has acted in whose name, and why, the latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Acting'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ActingBegin'];
        };
      };
      responses: {
        /** @description From now on this browser acts in the name of the member, who is told so */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Acting'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/actings/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Whoever acted in another’s name by this session is oneself again */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/sign-in/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SignIn'];
        };
      };
      responses: {
        /** @description Signed in, or asked for the second factor */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignedIn'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/verify-totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SecondFactorCode'];
        };
      };
      responses: {
        /** @description Signed in; or, for whoever is, the second factor is set up */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignedIn'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/verify-backup-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SecondFactorCode'];
        };
      };
      responses: {
        /** @description Signed in; the code is used up */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignedIn'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/generate-authenticate-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description For navigator.credentials.get */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WebAuthnOptions'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/verify-authentication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasskeySignIn'];
        };
      };
      responses: {
        /** @description Signed in */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignedIn'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nobody is signed in by this cookie any more */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/get-session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          disableCookieCache?: string;
          disableRefresh?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who is signed in by this cookie; null: nobody */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CurrentSession'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/list-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Sessions'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/revoke-session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SessionEnd'];
        };
      };
      responses: {
        /** @description It has ended, where it was one’s own */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/revoke-other-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description All but this one have ended */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/verify-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          token: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The address is confirmed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/send-verification-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MailWanted'];
        };
      };
      responses: {
        /** @description The same for every address */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/request-password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MailWanted'];
        };
      };
      responses: {
        /** @description The same for every address */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordReset'];
        };
      };
      responses: {
        /** @description Set; all sessions have ended */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/change-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordChange'];
        };
      };
      responses: {
        /** @description Set; all other sessions have ended */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordAgain'];
        };
      };
      responses: {
        /** @description In force once a code of it was verified */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SecondFactorSecrets'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordAgain'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/get-totp-uri': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordAgain'];
        };
      };
      responses: {
        /** @description For another authenticator app */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['TotpUri'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/two-factor/generate-backup-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordAgain'];
        };
      };
      responses: {
        /** @description In the place of those before */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BackupCodes'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/list-user-passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Passkeys'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/generate-register-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          authenticatorAttachment?: 'platform' | 'cross-platform';
          name?: string;
          context?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description For navigator.credentials.create */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WebAuthnOptions'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/verify-registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasskeyRegistration'];
        };
      };
      responses: {
        /** @description It can be signed in with */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Passkey'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/update-passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasskeyRename'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/passkey/delete-passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasskeyRemoval'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuthDone'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{id}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a member */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordSet'];
        };
      };
      responses: {
        /** @description Done */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/jwks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Also of keys that are yet to sign, and of those whose tokens are still good */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['JwkSet'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/works': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Beginning of the slug */
          slug?: string;
          /** @description Beginning of a title, or of a word in it */
          title?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WorkPage'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WorkRecord'];
        };
      };
      responses: {
        /** @description Done */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Work'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/works/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WorkBulk'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/works/{workId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a work */
          workId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Work'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a work */
          workId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WorkChange'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Work'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/listings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          kind?: components['schemas']['Kind'];
          technique?: components['schemas']['Technique'];
          mode?: components['schemas']['Mode'];
          stage?: components['schemas']['Stage'];
          originalLanguage?: components['schemas']['Language'];
          /** @description Lower-case slug */
          genre?: string;
          /** @description Lower-case slug */
          theme?: string;
          origin?: components['schemas']['Territory'];
          seeking?: components['schemas']['DealType'];
          /** @description UUID of a company */
          companyId?: string;
          /** @description UUID of a work */
          workId?: string;
          /** @description Other than published: your own company’s alone */
          state?: components['schemas']['ListingState'];
          /** @description Beginning of a title, or of a word in it */
          title?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ListingPage'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ListingDraft'];
        };
      };
      responses: {
        /** @description Done */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Listing'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ListingBulk'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/several': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Separated by commas */
          ids: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Of these, those that one may see, in any order */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Listing'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Listing'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ListingChange'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Listing'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/listings/{listingId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Listing'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Listing'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}/rights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RightsStatement'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Rights'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}/encumbrances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Encumbrances'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EncumbranceStatement'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Encumbrances'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/several/avails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Separated by commas */
          ids: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Of these, those that one may see, in any order */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Avails'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}/avails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          territory?: components['schemas']['Territory'];
          medium?: components['schemas']['Medium'];
          language?: components['schemas']['Language'];
          day?: components['schemas']['Day'];
        };
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Avails'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/listings/{listingId}/avails/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Avails'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/matching': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this service holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalData'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own interest profiles, the newest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Profile'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProfileCreate'];
        };
      };
      responses: {
        /** @description The interest profile; its matches follow within seconds */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Profile'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProfileBulk'];
        };
      };
      responses: {
        /** @description What became of each row */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProfileDraft'];
        };
      };
      responses: {
        /** @description What would fit such a brief today; nothing is stored */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ProfilePreview'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own interest profile */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Profile'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProfileChange'];
        };
      };
      responses: {
        /** @description The interest profile as changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Profile'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Absent: new and seen */
          state?: components['schemas']['SuggestionState'];
          /** @description UUID of a profile */
          profileId?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own matches, best first; a work once, under the brief that it fits best, and in one state: what was asked, kept or passed under one brief is new under no other */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Suggestion'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many works are in which state: as many as the lists hold */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SuggestionCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own match, with its reasons */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Suggestion'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Seen, unless it had been answered before */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Suggestion'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}/keep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description On the buyer’s private shortlist */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Suggestion'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}/pass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SuggestionPass'];
        };
      };
      responses: {
        /** @description Passed, with the reason */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Suggestion'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description As it was before it was kept or passed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Suggestion'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a suggestion */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A request prefilled from the brief, to be sent as it is or changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AskDraft'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/{id}/lessons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What one’s own passes have taught the brief, and what that does to its matches */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LessonList'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/{id}/lessons/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LessonChoice'];
        };
      };
      responses: {
        /** @description Excluded from now on: the brief’s terms say so, in a revision of their own */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LessonList'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/{id}/lessons/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LessonChoice'];
        };
      };
      responses: {
        /** @description Wishes count in full again, and it is not proposed any more */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LessonList'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/profiles/{id}/lessons/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a profile */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LessonChoice'];
        };
      };
      responses: {
        /** @description As it was before it was accepted or dismissed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LessonList'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The edition’s rules of matching */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Rules'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RulesChange'];
        };
      };
      responses: {
        /** @description The rules as changed; the whole market is matched again by them: see its progress */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Rules'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Every version of the rules, the latest first: who changed them, and when */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Rules'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules/rescores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How far the market is matched again by changed rules, the latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RescoreList'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RulesChange'];
        };
      };
      responses: {
        /** @description What these rules would do to a sample of today’s matches; nothing is changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RulesPreview'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules/rarity-proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How rare each value is on the market now: to be taken into the rules, or not */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RarityProposal'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interest/{listingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description About how many buyer companies one’s own listing interests, but for those that asked; never who */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Interest'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interest/outlook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['OfferSketch'];
        };
      };
      responses: {
        /** @description Whom an offer would interest, and what else of it to offer would interest more; never who. Nothing is stored */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['InterestOutlook'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interest/{listingId}/briefs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Briefs that fit one’s own listing and are shown to sellers, best first; never private ones */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['ShownBrief'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/leads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description UUID of a listing */
          listingId?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description By one’s own listing, the newest first: who asked, and how many others it interests */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Leads'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/leads/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description UUID of a listing */
          listingId?: string;
          cursor?: string;
          /** @description Requests, each with all its asks */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who asked for one’s own listings, the newest first, a line an ask */
        200: {
          headers: {
            /** @description Where the rest is: rel="next" (RFC 8288) */
            Link?: string;
            [name: string]: unknown;
          };
          content: {
            'text/csv': string;
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exposure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description By matches */
          order?: 'fewest' | 'most';
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How the market’s matches spread over its exhibitors */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ExposureReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exposure/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description By matches */
          order?: 'fewest' | 'most';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How the market’s matches spread over its exhibitors, a line an exhibitor */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/csv': string;
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/notification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this service holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalData'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many are unread */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['NotificationCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description true: only those that are unread */
          unread?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own inbox, the latest news first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Notification'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a notification */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The entry as read */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Notification'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReadAll'];
        };
      };
      responses: {
        /** @description What is still unread */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['NotificationCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description For clients that cannot send the header */
          lastEventId?: string;
        };
        header?: {
          /** @description The id of the last event received */
          'last-event-id'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The live stream */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s own: what is told, how and when */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Preferences'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PreferencesChange'];
        };
      };
      responses: {
        /** @description The preferences as they now are */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Preferences'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/unsubscribe/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          token: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What a POST to this address would end */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Unsubscription'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          token: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Ended */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Unsubscription'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bounces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Bounce'];
        };
      };
      responses: {
        /** @description Done */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bounces/webhook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Bounce'];
        };
      };
      responses: {
        /** @description Done */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this service holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalData'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Of the own company */
          box?: 'received' | 'sent';
          state?: components['schemas']['RequestState'];
          /** @description One of its asks is about it */
          listingId?: string;
          /** @description urgent: what expires first; of the pending ones, unless another state is asked for */
          order?: 'newest' | 'urgent';
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The own company’s, as far as one’s roles go; colleagues’ among them */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RequestPage'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestCreate'];
        };
      };
      responses: {
        /** @description Asked: a new request, or the one that the ask has joined */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Request'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestAnswers'];
        };
      };
      responses: {
        /** @description What became of each answer */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BulkReport'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a request */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestAccept'];
        };
      };
      responses: {
        /** @description Yes: from now on a seller knows whose anonymous brief he asked */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Request'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/{id}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a request */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestDecline'];
        };
      };
      responses: {
        /** @description No, and why */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Request'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a request */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Taken back, with all that colleagues have asked in it */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Request'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Absent: 30 days before “until” */
          from?: components['schemas']['Day'];
          /** @description First day no longer counted; absent: tomorrow */
          until?: components['schemas']['Day'];
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description By day, what has become of the requests of all companies */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RequestOutcomes'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many of the own company’s are in which state */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RequestCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/allowance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How much oneself may still ask */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['RequestAllowance'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a request */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Request'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/trust': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Separated by commas */
          companyIds: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Of these companies, those that are known, in any order */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['TrustFacts'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/trust/{companyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a company */
          companyId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How a company answers what it is asked, in this edition */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['TrustFacts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/edition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The present run of the market: its days, zone, slots and tables, once stated */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Edition'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EditionChange'];
        };
      };
      responses: {
        /** @description The edition as stated; the first time it is revision 0 that is changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Edition'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/edition/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Every version of the edition, the latest first: who changed it, and when */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['EditionVersion'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          memberId?: string;
          forMemberId?: string;
          what?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What operators have done by the ops API, and all that was done in another’s name; the latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['AuditEntry'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          group?: string;
          topic?: string;
          /** @description Of the cause */
          code?: string;
          state?: components['schemas']['DeadLetterState'];
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Events that a group could not process, the oldest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['DeadLetter'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters/causes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Open ones by group, topic and cause, the most frequent first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['DeadLetterCause'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WholeDeadLetter'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeadLetterSelection'];
        };
      };
      responses: {
        /** @description What a replay of the same selection would do, now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ReplayPreview'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReplayDeadLetters'];
        };
      };
      responses: {
        /** @description They are on their way to the group that failed, and to nobody else */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DeadLettersReplayed'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/dead-letters/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DiscardDeadLetters'];
        };
      };
      responses: {
        /** @description They are open no more; the reason stands in the audit trail */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DeadLettersDiscarded'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What waits in Redis, and what the ledgers say should; failures by cause */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['QueueView'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/consumers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How far each group has read, by topic and partition */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['ConsumerView'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/outboxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What each service has yet to tell, and who is to publish it */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['OutboxView'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/failed-jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          queue?: string;
          /** @description Of the cause */
          code?: string;
          cursor?: string;
          limit?: number;
          service?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Jobs that have had all their attempts, the oldest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['OpsFailedJob'][];
              next?: string;
              /** @description Services that did not answer: their rows are missing */
              silent: components['schemas']['Silent'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/failed-jobs/causes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many have failed, by service, queue and cause */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['FailedJobCauses'][];
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/failed-jobs/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['OpsRetryJobs'];
        };
      };
      responses: {
        /** @description They are pending again, with all their attempts */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['JobsRetried'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/alerts/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description When alerts are raised, and who is told */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AlertRules'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SetAlertRules'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AlertRules'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          state?: 'raised' | 'cleared';
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Alert'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What is wrong now, the most urgent first, and what to do about it */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Overview'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/whereabouts/{listingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a listing */
          listingId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Where a listing is on its way to inboxes, and where it is stuck */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Whereabouts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/board/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A link that opens the board in a browser: once, within a minute */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BoardTicket'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/practice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The dead letter that one practises on, if any */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PracticeState'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A dead letter to practise on: it touches nothing of the market, and calls nobody */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Practice'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ops/practice/mend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description From now on its replay is read */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Practice'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/messaging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this service holds of oneself */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PersonalData'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ConversationCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description unread: those first, the latest first within */
          order?: 'latest' | 'unread';
          /** @description true: only those in which something is unread */
          unread?: string;
          /** @description UUID of a listing */
          listingId?: string;
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One’s company’s conversations */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['ConversationCard'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Conversation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          cursor?: string;
          /** @description Only what has a higher number, the lowest first: so a client catches up without a gap */
          after?: number;
          limit?: number;
        };
        header?: never;
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The newest first; with `after`, the oldest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['Message'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MessagePost'];
        };
      };
      responses: {
        /** @description Done */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PostedMessage'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/messages/{messageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          /** @description The revision that is changed, as in its ETag */
          'If-Match': string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
          /** @description UUID of a message */
          messageId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MessageEdit'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PostedMessage'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReadUpTo'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Conversation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/block': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nobody writes in it until it is unblocked */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Conversation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/unblock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Conversation'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/blocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Whom one’s company does not hear, the latest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CompanyBlocks'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/blocks/{companyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a company */
          companyId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Neither company writes to the other until the block is taken back */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CompanyBlock'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a company */
          companyId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Problem'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/conversations/{conversationId}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a conversation */
          conversationId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportCreate'];
        };
      };
      responses: {
        /** @description The organiser is asked to look, and shown what is reported */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ReportReceipt'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          state?: components['schemas']['ReportState'];
          cursor?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Those that wait, the oldest first; without any message */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              items: components['schemas']['ReportSummary'][];
              /** @description Send it as `cursor` for the next page; opaque */
              next?: string;
            };
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description How many stand where */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ReportCounts'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{reportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description UUID of a report */
          reportId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description With what the reporter disclosed; that it was read is recorded */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Report'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{reportId}/uphold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a report */
          reportId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportUphold'];
        };
      };
      responses: {
        /** @description The measure is in force at once */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Report'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{reportId}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a report */
          reportId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportNote'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Report'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{reportId}/take-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description New for each request, the same when it is repeated: it has one effect, however often it comes */
          'Idempotency-Key'?: string;
        };
        path: {
          /** @description UUID of a report */
          reportId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportNote'];
        };
      };
      responses: {
        /** @description The company may write again, unless another report keeps it from that */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Report'];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    CompanyCreate: {
      /**
       * Format: uuid
       * @description Chosen by the caller, so that a repeated request has one effect
       */
      id?: string;
      name: string;
      country: components['schemas']['Territory'];
      /** Format: uri */
      website?: string;
      /**
       * @description An organiser who registers a company vouches for it; false: it is to be vetted like any other
       * @default true
       */
      vetted: boolean;
    };
    /**
     * @description ISO 3166-1 alpha-2 code
     * @enum {string}
     */
    Territory:
      | 'AD'
      | 'AE'
      | 'AF'
      | 'AG'
      | 'AI'
      | 'AL'
      | 'AM'
      | 'AO'
      | 'AQ'
      | 'AR'
      | 'AS'
      | 'AT'
      | 'AU'
      | 'AW'
      | 'AX'
      | 'AZ'
      | 'BA'
      | 'BB'
      | 'BD'
      | 'BE'
      | 'BF'
      | 'BG'
      | 'BH'
      | 'BI'
      | 'BJ'
      | 'BL'
      | 'BM'
      | 'BN'
      | 'BO'
      | 'BQ'
      | 'BR'
      | 'BS'
      | 'BT'
      | 'BV'
      | 'BW'
      | 'BY'
      | 'BZ'
      | 'CA'
      | 'CC'
      | 'CD'
      | 'CF'
      | 'CG'
      | 'CH'
      | 'CI'
      | 'CK'
      | 'CL'
      | 'CM'
      | 'CN'
      | 'CO'
      | 'CR'
      | 'CU'
      | 'CV'
      | 'CW'
      | 'CX'
      | 'CY'
      | 'CZ'
      | 'DE'
      | 'DJ'
      | 'DK'
      | 'DM'
      | 'DO'
      | 'DZ'
      | 'EC'
      | 'EE'
      | 'EG'
      | 'EH'
      | 'ER'
      | 'ES'
      | 'ET'
      | 'FI'
      | 'FJ'
      | 'FK'
      | 'FM'
      | 'FO'
      | 'FR'
      | 'GA'
      | 'GB'
      | 'GD'
      | 'GE'
      | 'GF'
      | 'GG'
      | 'GH'
      | 'GI'
      | 'GL'
      | 'GM'
      | 'GN'
      | 'GP'
      | 'GQ'
      | 'GR'
      | 'GS'
      | 'GT'
      | 'GU'
      | 'GW'
      | 'GY'
      | 'HK'
      | 'HM'
      | 'HN'
      | 'HR'
      | 'HT'
      | 'HU'
      | 'ID'
      | 'IE'
      | 'IL'
      | 'IM'
      | 'IN'
      | 'IO'
      | 'IQ'
      | 'IR'
      | 'IS'
      | 'IT'
      | 'JE'
      | 'JM'
      | 'JO'
      | 'JP'
      | 'KE'
      | 'KG'
      | 'KH'
      | 'KI'
      | 'KM'
      | 'KN'
      | 'KP'
      | 'KR'
      | 'KW'
      | 'KY'
      | 'KZ'
      | 'LA'
      | 'LB'
      | 'LC'
      | 'LI'
      | 'LK'
      | 'LR'
      | 'LS'
      | 'LT'
      | 'LU'
      | 'LV'
      | 'LY'
      | 'MA'
      | 'MC'
      | 'MD'
      | 'ME'
      | 'MF'
      | 'MG'
      | 'MH'
      | 'MK'
      | 'ML'
      | 'MM'
      | 'MN'
      | 'MO'
      | 'MP'
      | 'MQ'
      | 'MR'
      | 'MS'
      | 'MT'
      | 'MU'
      | 'MV'
      | 'MW'
      | 'MX'
      | 'MY'
      | 'MZ'
      | 'NA'
      | 'NC'
      | 'NE'
      | 'NF'
      | 'NG'
      | 'NI'
      | 'NL'
      | 'NO'
      | 'NP'
      | 'NR'
      | 'NU'
      | 'NZ'
      | 'OM'
      | 'PA'
      | 'PE'
      | 'PF'
      | 'PG'
      | 'PH'
      | 'PK'
      | 'PL'
      | 'PM'
      | 'PN'
      | 'PR'
      | 'PS'
      | 'PT'
      | 'PW'
      | 'PY'
      | 'QA'
      | 'RE'
      | 'RO'
      | 'RS'
      | 'RU'
      | 'RW'
      | 'SA'
      | 'SB'
      | 'SC'
      | 'SD'
      | 'SE'
      | 'SG'
      | 'SH'
      | 'SI'
      | 'SJ'
      | 'SK'
      | 'SL'
      | 'SM'
      | 'SN'
      | 'SO'
      | 'SR'
      | 'SS'
      | 'ST'
      | 'SV'
      | 'SX'
      | 'SY'
      | 'SZ'
      | 'TC'
      | 'TD'
      | 'TF'
      | 'TG'
      | 'TH'
      | 'TJ'
      | 'TK'
      | 'TL'
      | 'TM'
      | 'TN'
      | 'TO'
      | 'TR'
      | 'TT'
      | 'TV'
      | 'TW'
      | 'TZ'
      | 'UA'
      | 'UG'
      | 'UM'
      | 'US'
      | 'UY'
      | 'UZ'
      | 'VA'
      | 'VC'
      | 'VE'
      | 'VG'
      | 'VI'
      | 'VN'
      | 'VU'
      | 'WF'
      | 'WS'
      | 'YE'
      | 'YT'
      | 'ZA'
      | 'ZM'
      | 'ZW';
    Company: {
      /**
       * Format: uuid
       * @description UUID of a company
       */
      id: string;
      revision: number;
      name: string;
      country: components['schemas']['Territory'];
      website?: string;
      standing: components['schemas']['CompanyStanding'];
      /** Format: date-time */
      standingSince: string;
      /** @description Why it was refused or suspended; for its own members and organisers */
      verdict?: {
        reason: components['schemas']['StandingReason'];
        words?: string;
      };
      /**
       * Format: date-time
       * @description When it was vetted first
       */
      approvedAt?: string;
      /**
       * @deprecated
       * @description standing is "approved"
       */
      vetted: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /** @enum {string} */
    CompanyStanding: 'applied' | 'approved' | 'refused' | 'suspended' | 'closed';
    /** @enum {string} */
    StandingReason:
      | 'not-in-the-trade'
      | 'cannot-be-verified'
      | 'registered-already'
      | 'other'
      | 'rights-in-dispute'
      | 'misleading'
      | 'unwanted-messages'
      | 'conduct'
      | 'unpaid';
    /** @description Up to 500 rows; each stands for itself */
    CompanyBulk: {
      rows: (components['schemas']['CompanyRow'] | unknown)[];
    };
    CompanyRow: {
      /**
       * Format: uuid
       * @description UUID of a company
       */
      id: string;
      name: string;
      country: components['schemas']['Territory'];
      /** Format: uri */
      website?: string;
      /**
       * @description An organiser who registers a company vouches for it; false: it is to be vetted like any other
       * @default true
       */
      vetted: boolean;
    };
    BulkReport: {
      rows: components['schemas']['RowReport'][];
    };
    RowReport: {
      id?: string;
      /** @description Its place in the request, from 0 */
      row: number;
      /** @enum {string} */
      status: 'created' | 'changed' | 'exists' | 'refused';
      errors?: {
        path: string;
        code: string;
        message: string;
      }[];
    };
    CompanyCounts: {
      applied: number;
      approved: number;
      refused: number;
      suspended: number;
      closed: number;
    };
    CompanyAct: {
      /** @description Of the company, afterwards */
      revision: number;
      /** Format: date-time */
      at: string;
      /**
       * Format: uuid
       * @description Who did it; absent where nobody in particular did
       */
      memberId?: string;
      /** @enum {string} */
      act: 'registered' | 'applied' | 'approved' | 'refused' | 'suspended' | 'reinstated' | 'closed';
      /** @description Afterwards */
      standing: components['schemas']['CompanyStanding'];
      reason?: components['schemas']['StandingReason'];
      words?: string;
    };
    CompanyChange: {
      name?: string;
      country?: components['schemas']['Territory'];
      /** @description null takes it away */
      website?: string | null;
    };
    CompanyRefusal: {
      reason: components['schemas']['RefusalReason'];
      /** @description The company is told them as they are */
      words?: string;
    };
    /** @enum {string} */
    RefusalReason: 'not-in-the-trade' | 'cannot-be-verified' | 'registered-already' | 'other';
    CompanySuspension: {
      reason: components['schemas']['SuspensionReason'];
      /** @description The company is told them as they are */
      words?: string;
    };
    /** @enum {string} */
    SuspensionReason:
      | 'rights-in-dispute'
      | 'misleading'
      | 'unwanted-messages'
      | 'conduct'
      | 'unpaid'
      | 'other';
    MemberCreate: {
      /**
       * Format: uuid
       * @description Chosen by the caller, so that a repeated request has one effect
       */
      id?: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      name: string;
      /**
       * Format: email
       * @description Unique, whatever its case
       */
      email: string;
      zone: components['schemas']['Zone'];
      /** @description Language of the screens and mails */
      locale: components['schemas']['LanguageTag'];
      /** @default [] */
      speaks: components['schemas']['Language'][];
      roles: components['schemas']['Role'][];
      /** @description Absent: owner where the company has nobody yet */
      companyRole?: components['schemas']['CompanyRole'];
    };
    /** @description IANA time zone */
    Zone: string;
    /** @description BCP 47 language tag */
    LanguageTag: string;
    /**
     * @description BCP 47 primary language subtag
     * @enum {string}
     */
    Language:
      | 'aa'
      | 'ab'
      | 'ae'
      | 'af'
      | 'ak'
      | 'am'
      | 'an'
      | 'ar'
      | 'as'
      | 'av'
      | 'ay'
      | 'az'
      | 'ba'
      | 'be'
      | 'bg'
      | 'bi'
      | 'bm'
      | 'bn'
      | 'bo'
      | 'br'
      | 'bs'
      | 'ca'
      | 'ce'
      | 'ch'
      | 'co'
      | 'cr'
      | 'cs'
      | 'cu'
      | 'cv'
      | 'cy'
      | 'da'
      | 'de'
      | 'dv'
      | 'dz'
      | 'ee'
      | 'el'
      | 'en'
      | 'eo'
      | 'es'
      | 'et'
      | 'eu'
      | 'fa'
      | 'ff'
      | 'fi'
      | 'fj'
      | 'fo'
      | 'fr'
      | 'fy'
      | 'ga'
      | 'gd'
      | 'gl'
      | 'gn'
      | 'gu'
      | 'gv'
      | 'ha'
      | 'he'
      | 'hi'
      | 'ho'
      | 'hr'
      | 'ht'
      | 'hu'
      | 'hy'
      | 'hz'
      | 'ia'
      | 'id'
      | 'ie'
      | 'ig'
      | 'ii'
      | 'ik'
      | 'io'
      | 'is'
      | 'it'
      | 'iu'
      | 'ja'
      | 'jv'
      | 'ka'
      | 'kg'
      | 'ki'
      | 'kj'
      | 'kk'
      | 'kl'
      | 'km'
      | 'kn'
      | 'ko'
      | 'kr'
      | 'ks'
      | 'ku'
      | 'kv'
      | 'kw'
      | 'ky'
      | 'la'
      | 'lb'
      | 'lg'
      | 'li'
      | 'ln'
      | 'lo'
      | 'lt'
      | 'lu'
      | 'lv'
      | 'mg'
      | 'mh'
      | 'mi'
      | 'mk'
      | 'ml'
      | 'mn'
      | 'mr'
      | 'ms'
      | 'mt'
      | 'my'
      | 'na'
      | 'nb'
      | 'nd'
      | 'ne'
      | 'ng'
      | 'nl'
      | 'nn'
      | 'no'
      | 'nr'
      | 'nv'
      | 'ny'
      | 'oc'
      | 'oj'
      | 'om'
      | 'or'
      | 'os'
      | 'pa'
      | 'pi'
      | 'pl'
      | 'ps'
      | 'pt'
      | 'qu'
      | 'rm'
      | 'rn'
      | 'ro'
      | 'ru'
      | 'rw'
      | 'sa'
      | 'sc'
      | 'sd'
      | 'se'
      | 'sg'
      | 'si'
      | 'sk'
      | 'sl'
      | 'sm'
      | 'sn'
      | 'so'
      | 'sq'
      | 'sr'
      | 'ss'
      | 'st'
      | 'su'
      | 'sv'
      | 'sw'
      | 'ta'
      | 'te'
      | 'tg'
      | 'th'
      | 'ti'
      | 'tk'
      | 'tl'
      | 'tn'
      | 'to'
      | 'tr'
      | 'ts'
      | 'tt'
      | 'tw'
      | 'ty'
      | 'ug'
      | 'uk'
      | 'ur'
      | 'uz'
      | 've'
      | 'vi'
      | 'vo'
      | 'wa'
      | 'wo'
      | 'xh'
      | 'yi'
      | 'yo'
      | 'za'
      | 'zh'
      | 'zu'
      | 'cmn'
      | 'yue'
      | 'nan'
      | 'hak'
      | 'wuu'
      | 'fil'
      | 'bho'
      | 'mai'
      | 'ceb'
      | 'haw'
      | 'gsw'
      | 'sco'
      | 'ast';
    /** @enum {string} */
    Role: 'buyer' | 'exhibitor' | 'organiser' | 'operator';
    /** @enum {string} */
    CompanyRole: 'owner' | 'member';
    Member: {
      /**
       * Format: uuid
       * @description UUID of a member
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      name: string;
      email: string;
      zone: string;
      locale: components['schemas']['LanguageTag'];
      speaks: components['schemas']['Language'][];
      roles: components['schemas']['Role'][];
      companyRole: components['schemas']['CompanyRole'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /** @description Up to 500 rows; each stands for itself */
    MemberBulk: {
      rows: (components['schemas']['MemberRow'] | unknown)[];
    };
    MemberRow: {
      /**
       * Format: uuid
       * @description UUID of a member
       */
      id: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      name: string;
      /**
       * Format: email
       * @description Unique, whatever its case
       */
      email: string;
      zone: components['schemas']['Zone'];
      /** @description Language of the screens and mails */
      locale: components['schemas']['LanguageTag'];
      /** @default [] */
      speaks: components['schemas']['Language'][];
      roles: components['schemas']['Role'][];
      /** @description Absent: owner where the company has nobody yet */
      companyRole?: components['schemas']['CompanyRole'];
    };
    MemberChange: {
      name?: string;
      zone?: components['schemas']['Zone'];
      /** @description Language of the screens and mails */
      locale?: components['schemas']['LanguageTag'];
      speaks?: components['schemas']['Language'][];
      /** @description Organisers; owners of the company, as far as it buys and sells */
      roles?: components['schemas']['Role'][];
      /** @description Owners of the company, and organisers */
      companyRole?: components['schemas']['CompanyRole'];
    };
    PersonalData: {
      service: string;
      /** Format: date-time */
      at: string;
      /** @description By what it is; each as it is stored */
      held: {
        [key: string]: {
          [key: string]: unknown;
        }[];
      };
    };
    PersonalDataParts: {
      /** @description Addresses, each answering with PersonalData */
      parts: (
        | '/api/v1/exports/accounts'
        | '/api/v1/exports/matching'
        | '/api/v1/exports/meetings'
        | '/api/v1/exports/messaging'
        | '/api/v1/exports/notification'
      )[];
    };
    Me: {
      member: components['schemas']['Member'];
      company: components['schemas']['Company'];
      /** @description Where this is not the member, but somebody who acts in the name */
      acting?: components['schemas']['Acting'];
    };
    Acting: {
      /**
       * Format: uuid
       * @description UUID of a time in which somebody acts for another
       */
      id: string;
      /** @description Who acts */
      by: {
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        /** @description Absent: not a member any more */
        name?: string;
      };
      /**
       * Format: uuid
       * @description In whose name
       */
      memberId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      /** @description Of the member; absent: not a member any more */
      name?: string;
      reason: components['schemas']['ActingReason'];
      words: string;
      /** Format: date-time */
      begunAt: string;
      /** Format: date-time */
      until: string;
      /**
       * Format: date-time
       * @description Where it was ended before
       */
      endedAt?: string;
    };
    /** @enum {string} */
    ActingReason: 'asked' | 'correction' | 'look';
    SignUp: {
      company: {
        name: string;
        country: components['schemas']['Territory'];
        /** Format: uri */
        website?: string;
      };
      person: {
        name: string;
        zone: components['schemas']['Zone'];
        /** @description Language of the screens and mails */
        locale: components['schemas']['LanguageTag'];
        /** @default [] */
        speaks: components['schemas']['Language'][];
        /** Format: email */
        email: string;
      };
      /** @description What the person wants to do for the company */
      roles: components['schemas']['TradeRole'][];
      /** @description 15 characters at least, and none that is guessed first */
      password: string;
    };
    /** @enum {string} */
    TradeRole: 'buyer' | 'exhibitor';
    SignUpReceived: {
      /** @enum {string} */
      next: 'look-into-your-mail';
    };
    InvitationCreate: {
      /** Format: email */
      email: string;
      roles: components['schemas']['TradeRole'][];
      /** @default member */
      companyRole: components['schemas']['CompanyRole'];
      /** @description Language of the mail; absent: one’s own */
      locale?: components['schemas']['LanguageTag'];
    };
    Invitation: {
      /**
       * Format: uuid
       * @description UUID of a invitation
       */
      id: string;
      revision: number;
      email: string;
      roles: components['schemas']['TradeRole'][];
      companyRole: components['schemas']['CompanyRole'];
      /** @enum {string} */
      state: 'open' | 'accepted' | 'withdrawn' | 'expired';
      /**
       * Format: uuid
       * @description UUID of a member
       */
      invitedBy: string;
      /**
       * Format: date-time
       * @description Last
       */
      sentAt: string;
      /** @description How often */
      sent: number;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationLook: {
      /** @description From the link: it stands behind a #, so that no server logs it */
      token: string;
    };
    InvitationOffer: {
      company: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        name: string;
      };
      email: string;
      roles: components['schemas']['TradeRole'][];
      companyRole: components['schemas']['CompanyRole'];
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationAccept: {
      /** @description From the link: it stands behind a #, so that no server logs it */
      token: string;
      person: {
        name: string;
        zone: components['schemas']['Zone'];
        /** @description Language of the screens and mails */
        locale: components['schemas']['LanguageTag'];
        /** @default [] */
        speaks: components['schemas']['Language'][];
      };
      /** @description 15 characters at least, and none that is guessed first */
      password: string;
    };
    InvitationAccepted: {
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
    };
    ActingBegin: {
      /**
       * Format: uuid
       * @description In whose name
       */
      memberId: string;
      reason: components['schemas']['ActingReason'];
      /** @description What is to be done and why: kept, and shown to the member */
      words: string;
      /** @default 30 */
      minutes: number;
    };
    SignIn: {
      /** Format: email */
      email: string;
      password: string;
      /** @description false: until the browser is closed, a day at most */
      rememberMe?: boolean;
    };
    SignedIn: {
      user?: components['schemas']['SignedInUser'];
      /** @description true: go on with /api/auth/two-factor/verify-totp */
      twoFactorRedirect?: boolean;
      twoFactorMethods?: string[];
    };
    SignedInUser: {
      /**
       * Format: uuid
       * @description UUID of a member
       */
      id: string;
      email: string;
      emailVerified: boolean;
      twoFactorEnabled?: boolean | null;
    };
    SecondFactorCode: {
      code: string;
      /** @description true: this browser is not asked again for 30 days */
      trustDevice?: boolean;
    };
    WebAuthnOptions: {
      challenge: string;
    } & {
      [key: string]: unknown;
    };
    PasskeySignIn: {
      response: {
        id: string;
        rawId?: string;
        type?: string;
        authenticatorAttachment?: string | null;
        clientExtensionResults?: {
          [key: string]: unknown;
        };
        response?: {
          clientDataJSON?: string;
          attestationObject?: string;
          authenticatorData?: string;
          publicKey?: string;
          publicKeyAlgorithm?: number;
          signature?: string;
          userHandle?: string;
          transports?: string[];
        };
      };
    };
    AuthDone: {
      status?: boolean;
      success?: boolean;
    } & {
      [key: string]: unknown;
    };
    CurrentSession: {
      session: components['schemas']['Session'];
      user: components['schemas']['SignedInUser'];
    } | null;
    Session: {
      id: string;
      /** @description Names it when it is to be ended */
      token: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      userId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      expiresAt: string;
      ipAddress?: string | null;
      userAgent?: string | null;
    };
    Sessions: components['schemas']['Session'][];
    SessionEnd: {
      token: string;
    };
    MailWanted: {
      /** Format: email */
      email: string;
    };
    PasswordReset: {
      /** @description From the mail */
      token: string;
      newPassword: string;
    };
    /** @description All other sessions end */
    PasswordChange: {
      currentPassword: string;
      newPassword: string;
      /**
       * @default true
       * @enum {boolean}
       */
      revokeOtherSessions: true;
    };
    PasswordAgain: {
      password: string;
      issuer?: string;
    };
    SecondFactorSecrets: {
      /** @description For an authenticator app */
      totpURI: string;
      backupCodes: string[];
    };
    TotpUri: {
      totpURI: string;
    };
    BackupCodes: {
      status: boolean;
      backupCodes: string[];
    };
    Passkeys: components['schemas']['Passkey'][];
    Passkey: {
      id: string;
      name?: string | null;
      deviceType: string;
      backedUp: boolean;
      createdAt?: string | null;
      aaguid?: string | null;
    };
    PasskeyRegistration: {
      response: {
        id: string;
        rawId?: string;
        type?: string;
        authenticatorAttachment?: string | null;
        clientExtensionResults?: {
          [key: string]: unknown;
        };
        response?: {
          clientDataJSON?: string;
          attestationObject?: string;
          authenticatorData?: string;
          publicKey?: string;
          publicKeyAlgorithm?: number;
          signature?: string;
          userHandle?: string;
          transports?: string[];
        };
      };
      name?: string;
      createSession?: boolean;
    };
    PasskeyRename: {
      id: string;
      name: string;
    };
    PasskeyRemoval: {
      id: string;
    };
    PasswordSet: {
      password: string;
    };
    SessionToken: {
      token: string;
      /** Format: date-time */
      expiresAt: string;
      sessionId: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      roles: components['schemas']['Role'][];
    };
    JwkSet: {
      keys: ({
        kty?: string;
        kid?: string;
      } & {
        [key: string]: unknown;
      })[];
    };
    Problem: {
      /** @description A URI of the documentation of the code */
      type: string;
      title: string;
      status: number;
      /** @description Stable: a client may branch on it */
      code: string;
      /** @description A sentence that a person can act on */
      detail?: string;
      instance?: string;
      traceId?: string;
      errors?: {
        /** @description JSON pointer */
        path: string;
        code: string;
        message: string;
      }[];
    } & {
      [key: string]: unknown;
    };
    WorkRecord: {
      titles: components['schemas']['Title'][];
      kind: components['schemas']['Kind'];
      genres?: string[];
      themes?: string[];
      /** @description Slugs */
      people?: string[];
      origin?: components['schemas']['Territory'][];
      year?: number;
      seasons?: number;
      externalIds?: components['schemas']['ExternalIds'];
      basedOn?: components['schemas']['BasedOn'];
      /** @description Lower-case slug */
      franchise?: string;
      /**
       * Format: uuid
       * @description Chosen by the caller, so that a repeated request has one effect
       */
      id?: string;
      /** @description By which comparables name it; absent: made from title and year */
      slug?: string;
    };
    Title: {
      text: string;
      language: components['schemas']['LanguageTag'];
      /** @enum {string} */
      type: 'original' | 'international' | 'romanised' | 'alternate';
    };
    /**
     * @description What the listing is
     * @enum {string}
     */
    Kind: 'feature' | 'series' | 'short' | 'micro-drama' | 'game' | 'book' | 'comic' | 'format' | 'character';
    ExternalIds: {
      imdb?: string;
      eidr?: string;
      isan?: string;
      isbn?: string;
    };
    BasedOn: {
      /** @enum {string} */
      source:
        | 'original'
        | 'book'
        | 'comic'
        | 'game'
        | 'film'
        | 'series'
        | 'play'
        | 'short-story'
        | 'article'
        | 'true-story'
        | 'folklore'
        | 'format'
        | 'character'
        | 'toy'
        | 'music'
        | 'other';
      title?: string;
      /** @description Slug of the work it is based on, where that is known here */
      work?: string;
    };
    Work: {
      /**
       * Format: uuid
       * @description UUID of a work
       */
      id: string;
      revision: number;
      /** @description Lower-case slug */
      slug: string;
      titles: components['schemas']['Title'][];
      kind: components['schemas']['Kind'];
      genres: string[];
      themes: string[];
      people: string[];
      origin: components['schemas']['Territory'][];
      year?: number;
      seasons?: number;
      externalIds?: components['schemas']['ExternalIds'];
      basedOn?: components['schemas']['BasedOn'];
      /** @description Lower-case slug */
      franchise?: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    WorkBulk: {
      rows: (components['schemas']['WorkRow'] | unknown)[];
    };
    WorkRow: {
      /**
       * Format: uuid
       * @description Makes the row repeatable
       */
      id: string;
      work: {
        titles: components['schemas']['Title'][];
        kind: components['schemas']['Kind'];
        genres?: string[];
        themes?: string[];
        /** @description Slugs */
        people?: string[];
        origin?: components['schemas']['Territory'][];
        year?: number;
        seasons?: number;
        externalIds?: components['schemas']['ExternalIds'];
        basedOn?: components['schemas']['BasedOn'];
        /** @description Lower-case slug */
        franchise?: string;
        /** @description By which comparables name it; absent: made from title and year */
        slug?: string;
      };
    };
    WorkPage: {
      items: components['schemas']['Work'][];
      next?: string;
    };
    WorkChange: {
      titles?: components['schemas']['Title'][];
      kind?: components['schemas']['Kind'];
      genres?: string[];
      themes?: string[];
      people?: string[];
      origin?: components['schemas']['Territory'][];
      year?: number | null;
      seasons?: number | null;
      externalIds?: components['schemas']['ExternalIds'] | null;
      basedOn?: components['schemas']['BasedOn'] | null;
      franchise?: string | null;
    };
    ListingDraft: {
      kind?: components['schemas']['Kind'];
      technique?: components['schemas']['Technique'];
      mode?: components['schemas']['Mode'];
      stage?: components['schemas']['Stage'];
      originalLanguage?: components['schemas']['Language'];
      /** @description Of a film, or of one episode */
      runningMinutes?: number;
      /** @description Or volumes */
      episodes?: number;
      /** @description Of the production */
      budgetUsd?: number;
      ai?: components['schemas']['AiDisclosure'];
      ask?: components['schemas']['Ask'];
      finance?: components['schemas']['FinancePlan'];
      mandate?: components['schemas']['Mandate'];
      /** @default [] */
      titles: components['schemas']['Title'][];
      genres?: string[];
      themes?: string[];
      audience?: components['schemas']['Audience'][];
      origin?: components['schemas']['Territory'][];
      /** @default [] */
      people: components['schemas']['Person'][];
      /** @description Slugs of works */
      comparables?: string[];
      /** @default [] */
      awards: components['schemas']['Award'][];
      /** @default [] */
      materials: components['schemas']['Material'][];
      seeking?: components['schemas']['DealType'][];
      /** @description Seen by the seller alone */
      excludedCompanies?: string[];
      /** @default {} */
      loglines: components['schemas']['Loglines'];
      /** @default {} */
      synopses: components['schemas']['Synopses'];
      /**
       * Format: uuid
       * @description Chosen by the caller, so that a repeated request has one effect
       */
      id?: string;
      /**
       * Format: uuid
       * @description Absent: the work is recorded from what the listing says, and is yours to see alone until it is published
       */
      workId?: string;
    };
    /**
     * @description How it is made; none for a book or a game
     * @enum {string}
     */
    Technique: 'live-action' | '2d' | '3d' | 'stop-motion' | 'mixed';
    /** @enum {string} */
    Mode: 'fiction' | 'documentary' | 'unscripted';
    /**
     * @description How far the project is
     * @enum {string}
     */
    Stage: 'concept' | 'development' | 'financing' | 'production' | 'completed' | 'released';
    AiDisclosure: {
      use: components['schemas']['AiUse'];
      /** @default [] */
      parts: string[];
    };
    /**
     * @description Disclosure of AI use in the making
     * @enum {string}
     */
    AiUse: 'none' | 'assisted' | 'generated';
    Ask: {
      amount?: number;
      band?: {
        lo: number;
        hi: number;
      };
      currency: string;
      /** @description The seller’s own figure in whole US dollars; needed where the currency is another */
      usd?: number;
      /** @enum {string} */
      basis: 'flat-fee' | 'minimum-guarantee' | 'revenue-share' | 'option-and-purchase';
      /** @enum {string} */
      shownTo: 'all' | 'vetted' | 'on-request';
    };
    FinancePlan: {
      secured: {
        source: string;
        usd: number;
      }[];
      openUsd: number;
      incentives: string[];
    };
    Mandate: {
      basis: components['schemas']['MandateBasis'];
      grantor?: string;
      until?: components['schemas']['Day'];
    };
    /**
     * @description By what right the company offers
     * @enum {string}
     */
    MandateBasis: 'rights-holder' | 'producer' | 'sales-agent' | 'literary-agent';
    /**
     * Format: date
     * @description A UTC day
     */
    Day: string;
    /** @enum {string} */
    Audience: 'kids' | 'youth' | 'family' | 'adult';
    Person: {
      name: string;
      /** @description By which briefs and titles name the person */
      slug: string;
      /** @enum {string} */
      role: 'director' | 'author' | 'writer' | 'producer' | 'cast' | 'showrunner' | 'composer' | 'designer';
      /**
       * @default attached
       * @enum {string}
       */
      attachment: 'attached' | 'in-talks';
    };
    Award: {
      festival: string;
      year: number;
      award?: string;
    };
    Material: {
      /** @enum {string} */
      type: 'poster' | 'trailer' | 'teaser' | 'screener' | 'deck' | 'script' | 'sizzle' | 'stills';
      language?: components['schemas']['Language'];
    };
    /**
     * @description What the seller seeks
     * @enum {string}
     */
    DealType:
      | 'licence'
      | 'pre-sale'
      | 'equity'
      | 'co-production'
      | 'gap-finance'
      | 'commission'
      | 'sales-representation'
      | 'option'
      | 'remake'
      | 'format'
      | 'publishing'
      | 'game-publishing'
      | 'merchandising';
    /** @description At most 160 characters each */
    Loglines: {
      [key: string]: string;
    };
    Synopses: {
      [key: string]: string;
    };
    Listing: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      /** @description The seller, where it is known here already */
      company?: {
        name: string;
        country: components['schemas']['Territory'];
        vetted: boolean;
      };
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      state: components['schemas']['ListingState'];
      publication: number;
      /** Format: date-time */
      publishedAt?: string;
      /** Format: date-time */
      updatedAt: string;
      kind?: components['schemas']['Kind'];
      technique?: components['schemas']['Technique'];
      mode?: components['schemas']['Mode'];
      stage?: components['schemas']['Stage'];
      originalLanguage?: components['schemas']['Language'];
      titles: components['schemas']['Title'][];
      loglines: components['schemas']['Loglines'];
      genres: string[];
      themes: string[];
      audience: components['schemas']['Audience'][];
      origin: components['schemas']['Territory'][];
      seeking: components['schemas']['DealType'][];
      budgetUsd?: number;
      ask?: components['schemas']['Ask'];
      /**
       * @description There is an ask that you may not see: to whom it is shown
       * @enum {string}
       */
      askShown?: 'vetted' | 'on-request';
      /** Format: date-time */
      availsConfirmedAt?: string;
      /** @description Of a film, or of one episode */
      runningMinutes?: number;
      /** @description Or volumes */
      episodes?: number;
      ai?: components['schemas']['AiDisclosure'];
      finance?: components['schemas']['FinancePlan'];
      mandate?: components['schemas']['Mandate'];
      synopses: components['schemas']['Synopses'];
      people: components['schemas']['Person'][];
      comparables: string[];
      awards: components['schemas']['Award'][];
      materials: components['schemas']['Material'][];
      avails: components['schemas']['Avail'][];
      /** Format: date-time */
      createdAt: string;
      /** @description For the owner alone; groups are expanded */
      rights?: components['schemas']['RightsLine'][];
      /** @description For the owner alone */
      excludedCompanies?: string[];
    };
    /** @enum {string} */
    ListingState: 'draft' | 'in-review' | 'published' | 'withdrawn';
    Avail: {
      territories: components['schemas']['Territory'][];
      media: components['schemas']['Medium'][];
      from: components['schemas']['Day'];
      until?: components['schemas']['Day'];
      languages?: components['schemas']['Language'][];
      exclusive: boolean;
    };
    /**
     * @description A way of exploitation, or a derivative right
     * @enum {string}
     */
    Medium:
      | 'theatrical'
      | 'non-theatrical'
      | 'free-tv'
      | 'pay-tv'
      | 'svod'
      | 'avod'
      | 'fast'
      | 'tvod'
      | 'home-video'
      | 'airborne'
      | 'ship'
      | 'hotel'
      | 'educational'
      | 'audio'
      | 'remake'
      | 'format'
      | 'sequel'
      | 'stage'
      | 'game'
      | 'publishing'
      | 'merchandising'
      | 'location-based'
      | 'ai-training';
    RightsLine: {
      /** @description Codes or groups; answers show the expansion */
      territories: components['schemas']['TerritoryOrGroup'][];
      media: components['schemas']['Medium'][];
      /** @description Absent: all languages */
      languages?: components['schemas']['Language'][];
      /** @description Carve-outs, taken away after groups have been expanded */
      except?: {
        territories?: components['schemas']['TerritoryOrGroup'][];
        media?: components['schemas']['Medium'][];
        languages?: components['schemas']['Language'][];
      };
      from: components['schemas']['Day'];
      /** @description First day no longer offered; absent: for ever */
      until?: components['schemas']['Day'];
      /** @enum {string} */
      exclusivity: 'exclusive' | 'non-exclusive';
    };
    /**
     * @description ISO 3166-1 alpha-2 code, or a group such as "worldwide" or "asia"
     * @enum {string}
     */
    TerritoryOrGroup:
      | 'AD'
      | 'AE'
      | 'AF'
      | 'AG'
      | 'AI'
      | 'AL'
      | 'AM'
      | 'AO'
      | 'AQ'
      | 'AR'
      | 'AS'
      | 'AT'
      | 'AU'
      | 'AW'
      | 'AX'
      | 'AZ'
      | 'BA'
      | 'BB'
      | 'BD'
      | 'BE'
      | 'BF'
      | 'BG'
      | 'BH'
      | 'BI'
      | 'BJ'
      | 'BL'
      | 'BM'
      | 'BN'
      | 'BO'
      | 'BQ'
      | 'BR'
      | 'BS'
      | 'BT'
      | 'BV'
      | 'BW'
      | 'BY'
      | 'BZ'
      | 'CA'
      | 'CC'
      | 'CD'
      | 'CF'
      | 'CG'
      | 'CH'
      | 'CI'
      | 'CK'
      | 'CL'
      | 'CM'
      | 'CN'
      | 'CO'
      | 'CR'
      | 'CU'
      | 'CV'
      | 'CW'
      | 'CX'
      | 'CY'
      | 'CZ'
      | 'DE'
      | 'DJ'
      | 'DK'
      | 'DM'
      | 'DO'
      | 'DZ'
      | 'EC'
      | 'EE'
      | 'EG'
      | 'EH'
      | 'ER'
      | 'ES'
      | 'ET'
      | 'FI'
      | 'FJ'
      | 'FK'
      | 'FM'
      | 'FO'
      | 'FR'
      | 'GA'
      | 'GB'
      | 'GD'
      | 'GE'
      | 'GF'
      | 'GG'
      | 'GH'
      | 'GI'
      | 'GL'
      | 'GM'
      | 'GN'
      | 'GP'
      | 'GQ'
      | 'GR'
      | 'GS'
      | 'GT'
      | 'GU'
      | 'GW'
      | 'GY'
      | 'HK'
      | 'HM'
      | 'HN'
      | 'HR'
      | 'HT'
      | 'HU'
      | 'ID'
      | 'IE'
      | 'IL'
      | 'IM'
      | 'IN'
      | 'IO'
      | 'IQ'
      | 'IR'
      | 'IS'
      | 'IT'
      | 'JE'
      | 'JM'
      | 'JO'
      | 'JP'
      | 'KE'
      | 'KG'
      | 'KH'
      | 'KI'
      | 'KM'
      | 'KN'
      | 'KP'
      | 'KR'
      | 'KW'
      | 'KY'
      | 'KZ'
      | 'LA'
      | 'LB'
      | 'LC'
      | 'LI'
      | 'LK'
      | 'LR'
      | 'LS'
      | 'LT'
      | 'LU'
      | 'LV'
      | 'LY'
      | 'MA'
      | 'MC'
      | 'MD'
      | 'ME'
      | 'MF'
      | 'MG'
      | 'MH'
      | 'MK'
      | 'ML'
      | 'MM'
      | 'MN'
      | 'MO'
      | 'MP'
      | 'MQ'
      | 'MR'
      | 'MS'
      | 'MT'
      | 'MU'
      | 'MV'
      | 'MW'
      | 'MX'
      | 'MY'
      | 'MZ'
      | 'NA'
      | 'NC'
      | 'NE'
      | 'NF'
      | 'NG'
      | 'NI'
      | 'NL'
      | 'NO'
      | 'NP'
      | 'NR'
      | 'NU'
      | 'NZ'
      | 'OM'
      | 'PA'
      | 'PE'
      | 'PF'
      | 'PG'
      | 'PH'
      | 'PK'
      | 'PL'
      | 'PM'
      | 'PN'
      | 'PR'
      | 'PS'
      | 'PT'
      | 'PW'
      | 'PY'
      | 'QA'
      | 'RE'
      | 'RO'
      | 'RS'
      | 'RU'
      | 'RW'
      | 'SA'
      | 'SB'
      | 'SC'
      | 'SD'
      | 'SE'
      | 'SG'
      | 'SH'
      | 'SI'
      | 'SJ'
      | 'SK'
      | 'SL'
      | 'SM'
      | 'SN'
      | 'SO'
      | 'SR'
      | 'SS'
      | 'ST'
      | 'SV'
      | 'SX'
      | 'SY'
      | 'SZ'
      | 'TC'
      | 'TD'
      | 'TF'
      | 'TG'
      | 'TH'
      | 'TJ'
      | 'TK'
      | 'TL'
      | 'TM'
      | 'TN'
      | 'TO'
      | 'TR'
      | 'TT'
      | 'TV'
      | 'TW'
      | 'TZ'
      | 'UA'
      | 'UG'
      | 'UM'
      | 'US'
      | 'UY'
      | 'UZ'
      | 'VA'
      | 'VC'
      | 'VE'
      | 'VG'
      | 'VI'
      | 'VN'
      | 'VU'
      | 'WF'
      | 'WS'
      | 'YE'
      | 'YT'
      | 'ZA'
      | 'ZM'
      | 'ZW'
      | 'worldwide'
      | 'greater-china'
      | 'south-east-asia'
      | 'south-asia'
      | 'asia'
      | 'mena'
      | 'europe'
      | 'nordics'
      | 'benelux'
      | 'north-america'
      | 'latam'
      | 'oceania'
      | 'sub-saharan-africa';
    ListingBulk: {
      rows: (components['schemas']['ListingRow'] | unknown)[];
    };
    ListingRow: {
      /**
       * Format: uuid
       * @description Makes the row repeatable
       */
      id: string;
      /**
       * Format: uuid
       * @description Whose listing; organisers and operators may name any company
       */
      companyId: string;
      listing: {
        kind?: components['schemas']['Kind'];
        technique?: components['schemas']['Technique'];
        mode?: components['schemas']['Mode'];
        stage?: components['schemas']['Stage'];
        originalLanguage?: components['schemas']['Language'];
        /** @description Of a film, or of one episode */
        runningMinutes?: number;
        /** @description Or volumes */
        episodes?: number;
        /** @description Of the production */
        budgetUsd?: number;
        ai?: components['schemas']['AiDisclosure'];
        ask?: components['schemas']['Ask'];
        finance?: components['schemas']['FinancePlan'];
        mandate?: components['schemas']['Mandate'];
        /** @default [] */
        titles: components['schemas']['Title'][];
        genres?: string[];
        themes?: string[];
        audience?: components['schemas']['Audience'][];
        origin?: components['schemas']['Territory'][];
        /** @default [] */
        people: components['schemas']['Person'][];
        /** @description Slugs of works */
        comparables?: string[];
        /** @default [] */
        awards: components['schemas']['Award'][];
        /** @default [] */
        materials: components['schemas']['Material'][];
        seeking?: components['schemas']['DealType'][];
        /** @description Seen by the seller alone */
        excludedCompanies?: string[];
        /** @default {} */
        loglines: components['schemas']['Loglines'];
        /** @default {} */
        synopses: components['schemas']['Synopses'];
        /**
         * Format: uuid
         * @description Absent: the work is recorded from what the listing says, and is yours to see alone until it is published
         */
        workId?: string;
      };
      /** @default [] */
      rights: components['schemas']['RightsLine'][];
      /** @default [] */
      encumbrances: components['schemas']['Encumbrance'][];
      /** @default {} */
      anchors: components['schemas']['AnchorDates'];
      publish: boolean;
    };
    Encumbrance: {
      /** @description Codes or groups; answers show the expansion */
      territories: components['schemas']['TerritoryOrGroup'][];
      media: components['schemas']['Medium'][];
      /** @description Absent: all languages */
      languages?: components['schemas']['Language'][];
      /** @description Carve-outs, taken away after groups have been expanded */
      except?: {
        territories?: components['schemas']['TerritoryOrGroup'][];
        media?: components['schemas']['Medium'][];
        languages?: components['schemas']['Language'][];
      };
      /** @enum {string} */
      kind: 'exclusive-licence' | 'non-exclusive-licence' | 'hold' | 'holdback';
      /** @description Absent, on a floating holdback alone: since ever */
      from?: components['schemas']['Day'];
      /** @description First day free again; absent: for ever */
      until?: components['schemas']['Day'];
      /** @description Ends this many months after the anchor; without end while the date of the anchor is not known */
      floating?: {
        anchor: components['schemas']['Anchor'];
        plusMonths: number;
      };
      /** @description Seen by the seller alone */
      licensee?: string;
    };
    /**
     * @description What a floating holdback is counted from
     * @enum {string}
     */
    Anchor: 'theatrical-release' | 'home-video-release' | 'tv-premiere' | 'festival-premiere';
    /** @description Known dates that floating holdbacks are counted from */
    AnchorDates: {
      'theatrical-release'?: components['schemas']['Day'];
      'home-video-release'?: components['schemas']['Day'];
      'tv-premiere'?: components['schemas']['Day'];
      'festival-premiere'?: components['schemas']['Day'];
    };
    ListingPage: {
      items: components['schemas']['ListingCard'][];
      next?: string;
    };
    ListingCard: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      /** @description The seller, where it is known here already */
      company?: {
        name: string;
        country: components['schemas']['Territory'];
        vetted: boolean;
      };
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      state: components['schemas']['ListingState'];
      publication: number;
      /** Format: date-time */
      publishedAt?: string;
      /** Format: date-time */
      updatedAt: string;
      kind?: components['schemas']['Kind'];
      technique?: components['schemas']['Technique'];
      mode?: components['schemas']['Mode'];
      stage?: components['schemas']['Stage'];
      originalLanguage?: components['schemas']['Language'];
      titles: components['schemas']['Title'][];
      loglines: components['schemas']['Loglines'];
      genres: string[];
      themes: string[];
      audience: components['schemas']['Audience'][];
      origin: components['schemas']['Territory'][];
      seeking: components['schemas']['DealType'][];
      budgetUsd?: number;
      ask?: components['schemas']['Ask'];
      /**
       * @description There is an ask that you may not see: to whom it is shown
       * @enum {string}
       */
      askShown?: 'vetted' | 'on-request';
      /** Format: date-time */
      availsConfirmedAt?: string;
    };
    ListingChange: {
      kind?: components['schemas']['Kind'] | null;
      technique?: components['schemas']['Technique'] | null;
      mode?: components['schemas']['Mode'] | null;
      stage?: components['schemas']['Stage'] | null;
      originalLanguage?: components['schemas']['Language'] | null;
      runningMinutes?: number | null;
      episodes?: number | null;
      budgetUsd?: number | null;
      ai?: components['schemas']['AiDisclosure'] | null;
      ask?: components['schemas']['Ask'] | null;
      finance?: components['schemas']['FinancePlan'] | null;
      mandate?: components['schemas']['Mandate'] | null;
      titles?: components['schemas']['Title'][];
      genres?: string[];
      themes?: string[];
      audience?: components['schemas']['Audience'][];
      origin?: components['schemas']['Territory'][];
      people?: components['schemas']['Person'][];
      /** @description Slugs of works */
      comparables?: string[];
      awards?: components['schemas']['Award'][];
      materials?: components['schemas']['Material'][];
      seeking?: components['schemas']['DealType'][];
      /** @description Seen by the seller alone */
      excludedCompanies?: string[];
      loglines?: components['schemas']['Loglines'];
      synopses?: components['schemas']['Synopses'];
    };
    RightsStatement: {
      lines: components['schemas']['RightsLine'][];
    };
    Rights: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      revision: number;
      /** @description Groups are expanded */
      lines: components['schemas']['RightsLine'][];
      avails: components['schemas']['Avail'][];
      /** Format: date-time */
      availsConfirmedAt?: string;
    };
    /** @description For the owner alone */
    Encumbrances: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      revision: number;
      /** @description Groups are expanded */
      encumbrances: components['schemas']['Encumbrance'][];
      anchors: components['schemas']['AnchorDates'];
    };
    EncumbranceStatement: {
      encumbrances: components['schemas']['Encumbrance'][];
      /** @default {} */
      anchors: components['schemas']['AnchorDates'];
    };
    Avails: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      revision: number;
      /** @description What is left; groups are expanded */
      avails: components['schemas']['Avail'][];
      /** @description What is offered, but not left, and why; by whom is said to nobody */
      taken: components['schemas']['Taken'][];
      /** Format: date-time */
      availsConfirmedAt?: string;
      /** @description The cell asked for */
      cell?: {
        territory: components['schemas']['Territory'];
        medium: components['schemas']['Medium'];
        language: components['schemas']['Language'];
        day: components['schemas']['Day'];
        /** @enum {string} */
        status:
          | 'exclusive-free'
          | 'non-exclusive-free'
          | 'on-hold'
          | 'licensed'
          | 'held-back'
          | 'not-offered';
      };
    };
    Taken: {
      territories: components['schemas']['Territory'][];
      media: components['schemas']['Medium'][];
      from: components['schemas']['Day'];
      until?: components['schemas']['Day'];
      languages?: components['schemas']['Language'][];
      /** @enum {string} */
      status: 'licensed' | 'held-back' | 'on-hold';
    };
    ProfileCreate: {
      /**
       * Format: uuid
       * @description Chosen by the caller, so that a repeated request has one effect
       */
      id?: string;
      name: string;
      /** @default instant */
      cadence: components['schemas']['Cadence'];
      /**
       * @description To sellers
       * @default private
       * @enum {string}
       */
      visibility: 'private' | 'anonymous' | 'named';
      /** @default true */
      active: boolean;
      terms: components['schemas']['ProfileTerms'];
    };
    /** @enum {string} */
    Cadence: 'instant' | 'daily' | 'weekly';
    ProfileTerms: {
      minScore?: number;
      gates?: {
        kinds?: components['schemas']['Kind'][];
        techniques?: components['schemas']['Technique'][];
        modes?: components['schemas']['Mode'][];
        dealTypes?: components['schemas']['DealType'][];
        stages?: components['schemas']['Stage'][];
        audiences?: components['schemas']['Audience'][];
        originLanguages?: components['schemas']['Language'][];
        budget?: {
          minUsd?: number;
          maxUsd?: number;
          allowUnknown?: boolean;
        };
        ask?: {
          minUsd?: number;
          maxUsd?: number;
          allowUnknown?: boolean;
        };
        rights?: {
          /** @enum {string} */
          match?: 'any' | 'every';
          /** @description Groups are expanded; answers show the expansion */
          territories?: components['schemas']['TerritoryOrGroup'][];
          media?: components['schemas']['Medium'][];
          languages?: components['schemas']['Language'][];
          /** @enum {string} */
          exclusivity?: 'exclusive' | 'any';
          window?: {
            from: components['schemas']['Day'];
            until: components['schemas']['Day'];
            minDays?: number;
          };
          minCoverage?: number;
        };
      };
      wishes?: {
        genres?: {
          [key: string]: number;
        };
        themes?: {
          [key: string]: number;
        };
        comparables?: string[];
        budget?: {
          loUsd: number;
          hiUsd: number;
        };
        stages?: components['schemas']['Stage'][];
        audiences?: components['schemas']['Audience'][];
      };
      weights?: components['schemas']['FeatureWeights'];
      exclusions?: {
        companies?: string[];
        genres?: string[];
        themes?: string[];
        origin?: components['schemas']['Territory'][];
        maxAiUse?: components['schemas']['AiUse'];
      };
    };
    FeatureWeights: {
      rights?: number;
      genres?: number;
      themes?: number;
      comparables?: number;
      budget?: number;
      stage?: number;
      audience?: number;
    };
    Profile: {
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      id: string;
      revision: number;
      name: string;
      cadence: components['schemas']['Cadence'];
      /**
       * @description To sellers
       * @enum {string}
       */
      visibility: 'private' | 'anonymous' | 'named';
      active: boolean;
      /** @description Groups of territories and "zh" are expanded */
      terms: components['schemas']['ProfileTerms'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /** @description Up to 500 rows; each stands for itself */
    ProfileBulk: {
      rows: (components['schemas']['ProfileRow'] | unknown)[];
    };
    ProfileRow: {
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      id: string;
      name: string;
      /** @default instant */
      cadence: components['schemas']['Cadence'];
      /**
       * @description To sellers
       * @default private
       * @enum {string}
       */
      visibility: 'private' | 'anonymous' | 'named';
      /** @default true */
      active: boolean;
      terms: components['schemas']['ProfileTerms'];
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
    };
    ProfileDraft: {
      terms: components['schemas']['ProfileTerms'];
    };
    ProfilePreview: {
      /** @description Open listings that fit the draft */
      total: number;
      /** @description The best of them */
      top: {
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        /**
         * Format: uuid
         * @description UUID of a company
         */
        sellerId: string;
        title: string;
        score: number;
        reasons: components['schemas']['Reasons'];
      }[];
      /** @description What keeps most out, where fewer than five fit */
      costliest?: {
        gate: components['schemas']['DroppableGate'];
        /** @description That would fit without it */
        more: number;
      };
    };
    Reasons: {
      /** @description What the profile asks for */
      features: (
        | {
            /** @enum {string} */
            feature: 'rights';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
          }
        | {
            /** @enum {string} */
            feature: 'genres';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            found: {
              slug: string;
              worth: number;
            }[];
            missed: {
              slug: string;
              worth: number;
            }[];
          }
        | {
            /** @enum {string} */
            feature: 'themes';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            found: {
              slug: string;
              worth: number;
            }[];
            missed: {
              slug: string;
              worth: number;
            }[];
          }
        | {
            /** @enum {string} */
            feature: 'comparables';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            found: {
              titleId: string;
              alike: number;
            }[];
            missed: string[];
          }
        | {
            /** @enum {string} */
            feature: 'budget';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            wanted: {
              loUsd: number;
              hiUsd: number;
            };
            foundUsd: number | null;
          }
        | {
            /** @enum {string} */
            feature: 'stage';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            wanted: components['schemas']['Stage'][];
            found: components['schemas']['Stage'];
          }
        | {
            /** @enum {string} */
            feature: 'audience';
            weight: number;
            value: number;
            /** @description Points of the score; the shares of all features add up to it */
            share: number;
            found: components['schemas']['Audience'][];
            missed: components['schemas']['Audience'][];
          }
      )[];
      rights?: {
        coverage: number;
        wantedDays: number;
        free: {
          territory?: components['schemas']['Territory'];
          medium?: components['schemas']['Medium'];
          days: number;
          /** @description First day no longer free; absent: for ever */
          until?: components['schemas']['Day'];
        }[];
        notFree: {
          territory?: components['schemas']['Territory'];
          medium?: components['schemas']['Medium'];
        }[];
      };
    };
    /** @enum {string} */
    DroppableGate:
      | 'kinds'
      | 'techniques'
      | 'modes'
      | 'dealTypes'
      | 'stages'
      | 'audiences'
      | 'originLanguages'
      | 'budget'
      | 'ask'
      | 'territories'
      | 'media'
      | 'languages'
      | 'window'
      | 'exclusivity'
      | 'minCoverage';
    ProfileChange: {
      name?: string;
      cadence?: components['schemas']['Cadence'];
      /**
       * @description To sellers
       * @enum {string}
       */
      visibility?: 'private' | 'anonymous' | 'named';
      active?: boolean;
      /** @description Replaces all terms */
      terms?: components['schemas']['ProfileTerms'];
    };
    /** @enum {string} */
    SuggestionState: 'new' | 'seen' | 'kept' | 'asked' | 'passed' | 'expired';
    Suggestion: {
      /**
       * Format: uuid
       * @description UUID of a suggestion
       */
      id: string;
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      profileId: string;
      profileName: string;
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      sellerId: string;
      title: string;
      score: number;
      state: components['schemas']['SuggestionState'];
      fits: boolean;
      reasons: components['schemas']['Reasons'];
      passed?: components['schemas']['SuggestionPass'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    SuggestionPass: {
      /** @enum {string} */
      reason:
        | 'genre'
        | 'theme'
        | 'rights'
        | 'budget'
        | 'language'
        | 'stage'
        | 'company'
        | 'quality'
        | 'already-known'
        | 'other';
      words?: string;
    };
    SuggestionCounts: {
      new: number;
      seen: number;
      kept: number;
      asked: number;
      passed: number;
      expired: number;
    };
    AskDraft: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a suggestion
       */
      suggestionId: string;
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      profileId?: string;
      /** @description "avails" where nothing of what the brief wants is free, else "meeting" */
      kind: components['schemas']['RequestKind'];
      /** @description What the brief wants, cut to what is free now */
      rights?: components['schemas']['ExpandedRightsAsk'];
    };
    /** @enum {string} */
    RequestKind: 'meeting' | 'screener' | 'avails' | 'question';
    ExpandedRightsAsk: {
      territories: components['schemas']['Territory'][];
      media: components['schemas']['Medium'][];
      /** @description Absent: whichever there are */
      languages?: components['schemas']['Language'][];
      /** @enum {string} */
      exclusivity: 'exclusive' | 'any';
      window?: {
        from: components['schemas']['Day'];
        /** @description First day no longer wanted */
        until: components['schemas']['Day'];
      };
    };
    LessonList: {
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      profileId: string;
      /** @description The brief’s */
      revision: number;
      items: components['schemas']['Lesson'][];
    };
    Lesson: {
      facet: components['schemas']['LessonFacet'];
      /** @description A slug, stage, language or the id of a company */
      value: string;
      /** @description Matches passed for it */
      passes: number;
      /** @description Matches that carry it and were kept or asked */
      kept: number;
      /** @description The weight of the wish, as the brief has it and as it counts now */
      lowered?: {
        from: number;
        to: number;
      };
      /** @description Whether it is proposed to exclude it: accept or dismiss */
      exclude: boolean;
      /**
       * @description accepted: it is excluded in the brief’s terms
       * @enum {string}
       */
      state: 'open' | 'accepted' | 'dismissed';
    };
    /** @enum {string} */
    LessonFacet: 'genre' | 'theme' | 'stage' | 'language' | 'company';
    LessonChoice: {
      facet: components['schemas']['LessonFacet'];
      value: string;
    };
    Rules: {
      /** @description 0: the defaults, never changed */
      revision: number;
      /** @description All of them, as they count */
      weights: {
        rights: number;
        genres: number;
        themes: number;
        comparables: number;
        budget: number;
        stage: number;
        audience: number;
      };
      rarity: components['schemas']['Rarity'];
      cap: number;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      changedBy?: string;
      /** Format: date-time */
      changedAt?: string;
    };
    /** @description By trait and value, 1 to 100; a value that is not named has 1 */
    Rarity: {
      genres?: {
        [key: string]: number;
      };
      themes?: {
        [key: string]: number;
      };
      people?: {
        [key: string]: number;
      };
      origin?: {
        [key: string]: number;
      };
    };
    RescoreList: {
      items: components['schemas']['Rescore'][];
    };
    Rescore: {
      /** @description The rules by which the market is matched again */
      revision: number;
      /**
       * @description superseded: the rules have changed again
       * @enum {string}
       */
      state: 'running' | 'done' | 'superseded';
      /** @description Listings whose matches are written */
      done: number;
      /** @description Listings that were open at the start */
      total: number;
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      finishedAt?: string;
    };
    RulesChange: {
      /**
       * @description Of features; a brief’s own come before them
       * @default {}
       */
      weights: components['schemas']['FeatureWeights'];
      /** @default {} */
      rarity: components['schemas']['Rarity'];
      /**
       * @description Matches that one listing may make, at most
       * @default 500
       */
      cap: number;
    };
    RulesPreview: {
      /** @description Matches that were looked at */
      sampled: number;
      unchanged: number;
      raised: number;
      lowered: number;
      /** @description That would no longer fit */
      lost: number;
      /** @description Points of the score, of those that would still fit */
      meanChange: number;
    };
    RarityProposal: {
      /** @description Open ones, that were counted */
      listings: number;
      rarity: components['schemas']['Rarity'];
    };
    Interest: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /** @description About how many buyer companies have a brief that fits; null where they may be fewer than 5 */
      fitting: number | null;
      /** @description That kept it */
      kept: number | null;
      /** @description That passed it */
      passed: number | null;
    };
    OfferSketch: {
      kind: components['schemas']['Kind'];
      technique?: components['schemas']['Technique'];
      mode?: components['schemas']['Mode'];
      stage: components['schemas']['Stage'];
      originalLanguage: components['schemas']['Language'];
      /** @description Of the production */
      budgetUsd?: number;
      ai?: components['schemas']['AiDisclosure'];
      ask?: components['schemas']['Ask'];
      genres?: string[];
      themes?: string[];
      audience?: components['schemas']['Audience'][];
      origin?: components['schemas']['Territory'][];
      /** @default [] */
      people: components['schemas']['Person'][];
      /** @description Slugs of works */
      comparables?: string[];
      seeking?: components['schemas']['DealType'][];
      /** @description What would be free */
      avails: components['schemas']['Avail'][];
      /**
       * @description What cannot be offered, such as what is licensed: no change proposes it
       * @default []
       */
      closed: {
        territories: components['schemas']['TerritoryOrGroup'][];
        media: components['schemas']['Medium'][];
      }[];
    };
    InterestOutlook: {
      /** @description About how many buyer companies have a brief that fits; null where they may be fewer than 5 */
      fitting: number | null;
      /** @description What to offer beside, from today on and exclusively, and about how many more companies would have a brief that fits; the most first */
      more: {
        territories: components['schemas']['Territory'][];
        media: components['schemas']['Medium'][];
        companies: number;
      }[];
      /** @description false: only the newest briefs were looked at, so that there may be more */
      complete: boolean;
    };
    ShownBrief: {
      /**
       * Format: uuid
       * @description To be named in a request to its buyer
       */
      profileId: string;
      /** @enum {string} */
      visibility: 'anonymous' | 'named';
      /**
       * Format: uuid
       * @description Of named ones only
       */
      companyId?: string;
      /** @description What is wanted, coarsely: "pay-TV, South-East Asia". Empty: not said */
      label: {
        media: components['schemas']['Medium'][];
        regions: (
          | 'worldwide'
          | 'greater-china'
          | 'south-east-asia'
          | 'south-asia'
          | 'asia'
          | 'mena'
          | 'europe'
          | 'nordics'
          | 'benelux'
          | 'north-america'
          | 'latam'
          | 'oceania'
          | 'sub-saharan-africa'
        )[];
      };
    };
    Leads: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      title: string;
      /** @description On the market */
      open: boolean;
      /** @description The newest 100 */
      asked: components['schemas']['LeadRequest'][];
      askedTotal: number;
      /** @description About how many buyer companies that have not asked have a brief that fits, kept it, passed it; null where they may be fewer than 5 */
      others: {
        fitting: number | null;
        kept: number | null;
        passed: number | null;
      };
    };
    LeadRequest: {
      /**
       * Format: uuid
       * @description UUID of a request
       */
      requestId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      state: components['schemas']['RequestState'];
      asks: {
        /**
         * Format: uuid
         * @description UUID of a ask
         */
        askId: string;
        kind: components['schemas']['RequestKind'];
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        /** Format: date-time */
        at: string;
      }[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      answeredAt?: string;
    };
    /** @enum {string} */
    RequestState: 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
    ExposureReport: {
      exhibitors: number;
      listings: number;
      suggestions: number;
      asks: number;
      /** @description Of matches over exhibitors: 0 where all have as many, towards 1 where one has all */
      gini: number;
      /** @description Share of the matches that the tenth of the exhibitors with the most has */
      topTenth: number;
      /** @description Exhibitors without any match */
      unseen: number;
      /** @description Share of the matches that this share of the exhibitors has, those with the fewest first */
      lorenz: {
        exhibitors: number;
        suggestions: number;
      }[];
      items: components['schemas']['ExhibitorExposure'][];
      /** @description Send it as `cursor` for the next page; opaque */
      next?: string;
    };
    ExhibitorExposure: {
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      /** @description Open ones */
      listings: number;
      /** @description Matches that fit now */
      suggestions: number;
      /** @description That buyers have made so far */
      asks: number;
    };
    NotificationCounts: {
      unread: number;
      /** @description Number of the latest change that is counted in; 0 before the first */
      streamId: number;
    };
    Notification:
      | components['schemas']['MatchesNotification']
      | components['schemas']['MatchesCappedNotification']
      | components['schemas']['RequestReceivedNotification']
      | components['schemas']['RequestAnsweredNotification']
      | components['schemas']['ConversationNotification']
      | components['schemas']['ReportNotification']
      | components['schemas']['MailStoppedNotification']
      | components['schemas']['CompanyStandingNotification']
      | components['schemas']['ActedForNotification'];
    MatchesNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'matches';
      data: {
        /** @description Suggestions told by it that still fit */
        count: number;
        profiles: {
          /**
           * Format: uuid
           * @description UUID of a profile
           */
          profileId: string;
          name: string;
          count: number;
          cadence?: components['schemas']['Cadence'];
        }[];
        /** @description Up to 20, best first, each work once */
        top: components['schemas']['TopMatch'][];
        /** @description The most urgent of its briefs */
        cadence: components['schemas']['Cadence'];
      };
    };
    TopMatch: {
      /**
       * Format: uuid
       * @description UUID of a suggestion
       */
      suggestionId: string;
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      /**
       * Format: uuid
       * @description UUID of a profile
       */
      profileId: string;
      title: string;
      score: number;
      reasons: components['schemas']['ReasonsInShort'];
    };
    ReasonsInShort: {
      /** @description The three that give the most points */
      features: {
        /** @enum {string} */
        feature: 'rights' | 'genres' | 'themes' | 'comparables' | 'budget' | 'stage' | 'audience';
        /** @description Points of the score */
        share: number;
        /** @description Up to five values, the strongest first */
        found: string[];
      }[];
      /** @description Up to six of the wanted cells that are free */
      free: {
        territory?: string;
        medium?: string;
        until?: components['schemas']['Day'];
      }[];
    };
    MatchesCappedNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'matches-capped';
      data: {
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        title: string;
        /** @description How many are told */
        kept: number;
        /** @description How many fit */
        fitting: number;
      };
    };
    RequestReceivedNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'request-received';
      data: {
        /**
         * Format: uuid
         * @description UUID of a request
         */
        requestId: string;
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        /**
         * Format: uuid
         * @description UUID of a work
         */
        workId: string;
        title: string;
        /** @description The reader’s own */
        side: components['schemas']['Side'];
        /** @description The other one; absent where it does not show itself */
        company?: components['schemas']['CompanyInShort'];
        /** @description What is asked for, in the order in which it was */
        kinds: components['schemas']['RequestKind'][];
        asks: number;
        state: components['schemas']['RequestState'];
        /** Format: date-time */
        expiresAt: string;
        /** @enum {string} */
        news: 'sent' | 'joined' | 'reminded' | 'answered' | 'withdrawn' | 'expired';
        /** @description Of the latest ask */
        words?: string;
      };
    };
    /** @enum {string} */
    Side: 'buyer' | 'seller';
    CompanyInShort: {
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      /** @description Absent while it is not known here */
      name?: string;
    };
    RequestAnsweredNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'request-answered';
      data: {
        /**
         * Format: uuid
         * @description UUID of a request
         */
        requestId: string;
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        /**
         * Format: uuid
         * @description UUID of a work
         */
        workId: string;
        title: string;
        /** @description The reader’s own */
        side: components['schemas']['Side'];
        /** @description The other one; absent where it does not show itself */
        company?: components['schemas']['CompanyInShort'];
        /** @description What is asked for, in the order in which it was */
        kinds: components['schemas']['RequestKind'][];
        asks: number;
        state: components['schemas']['RequestState'];
        /** Format: date-time */
        expiresAt: string;
        /** @enum {string} */
        news: 'accepted' | 'declined' | 'withdrawn' | 'expired';
        reason?: components['schemas']['DeclineReason'];
        /** @description Of the answer; absent where the other side does not show itself */
        words?: string;
      };
    };
    /** @enum {string} */
    DeclineReason: 'rights-gone' | 'not-our-genre' | 'budget' | 'timing' | 'already-met' | 'other';
    ConversationNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'conversation';
      data: {
        /**
         * Format: uuid
         * @description UUID of a conversation
         */
        conversationId: string;
        /**
         * Format: uuid
         * @description UUID of a request
         */
        requestId: string;
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        /**
         * Format: uuid
         * @description UUID of a work
         */
        workId: string;
        title: string;
        /** @description The reader’s own */
        side: components['schemas']['Side'];
        /** @description The other one; absent where it does not show itself */
        company?: components['schemas']['CompanyInShort'];
        /** @description Messages since it was last read */
        count: number;
        /** @description The number of the latest one */
        upTo: number;
        /** Format: date-time */
        latestAt: string;
      };
    };
    ReportNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'report';
      data: {
        /** Format: uuid */
        reportId: string;
        /**
         * Format: uuid
         * @description UUID of a conversation
         */
        conversationId: string;
        /**
         * Format: uuid
         * @description UUID of a message
         */
        messageId?: string;
        reporter: components['schemas']['CompanyInShort'];
        reported: components['schemas']['CompanyInShort'];
        /** @enum {string} */
        reason: 'spam' | 'abuse' | 'fraud' | 'other';
        /** @enum {string} */
        state: 'open' | 'upheld' | 'dismissed';
        /** Format: date-time */
        at: string;
      };
    };
    MailStoppedNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'mail-stopped';
      data: {
        reason: components['schemas']['MailStopReason'];
        /** Format: date-time */
        at: string;
      };
    };
    /** @enum {string} */
    MailStopReason: 'refused' | 'bounced' | 'complaint';
    CompanyStandingNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'company-standing';
      data: {
        company: components['schemas']['CompanyInShort'];
        decision: components['schemas']['CompanyDecision'];
        standing: components['schemas']['CompanyStanding'];
        reason?: components['schemas']['StandingReason'];
        /** Format: date-time */
        at: string;
      };
    };
    /** @enum {string} */
    CompanyDecision: 'approved' | 'refused' | 'suspended' | 'reinstated' | 'closed';
    ActedForNotification: {
      /**
       * Format: uuid
       * @description UUID of a notification
       */
      id: string;
      /** @description Number of its latest change: the id of that event on the stream */
      streamId: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readAt?: string;
      /** @enum {string} */
      kind: 'acted-for';
      data: {
        /**
         * Format: uuid
         * @description UUID of a time in which somebody acts for another
         */
        actingId: string;
        /** @description What the one who acts is */
        by: components['schemas']['Role'];
        reason: components['schemas']['ActingReason'];
        /** Format: date-time */
        begunAt: string;
        /** Format: date-time */
        until: string;
      };
    };
    ReadAll: {
      /** @description The highest streamId that was seen: what came later stays unread */
      upTo: number;
    };
    Preferences: {
      /** @description 0: as they are for everybody */
      revision: number;
      /** @description By kind of notification */
      channels: {
        matches: components['schemas']['ChannelChoice'];
        'matches-capped': components['schemas']['ChannelChoice'];
        'request-received': components['schemas']['ChannelChoice'];
        'request-answered': components['schemas']['ChannelChoice'];
        conversation: components['schemas']['ChannelChoice'];
        report: components['schemas']['ChannelChoice'];
        'mail-stopped': components['schemas']['ChannelChoice'];
        /**
         * @default {
         *       "inbox": true,
         *       "live": true,
         *       "email": "at-once"
         *     }
         */
        'company-standing': components['schemas']['ChannelChoice'];
        /**
         * @default {
         *       "inbox": true,
         *       "live": true,
         *       "email": "at-once"
         *     }
         */
        'acted-for': components['schemas']['ChannelChoice'];
      };
      digest: components['schemas']['DigestChoice'];
      quietHours?: components['schemas']['QuietHours'];
      /** @description At once, digests aside; what is over it goes into the next digest */
      emailsPerDay: number;
      /** @description false: none at all. true starts it again after it was stopped */
      email: boolean;
      /** @description Why e-mail is off, where the person did not say so */
      stopped?: {
        reason: components['schemas']['MailStopReason'];
        /** Format: date-time */
        at: string;
      };
    };
    ChannelChoice: {
      /** @description Listed and counted */
      inbox: boolean;
      /** @description Told on the live stream as it happens */
      live: boolean;
      email: components['schemas']['MailMode'];
    };
    /** @enum {string} */
    MailMode: 'at-once' | 'digest' | 'off';
    DigestChoice: {
      daily: boolean;
      weekly: boolean;
      /** @description Of the person’s own zone */
      hour: number;
      /** @description Of the weekly one; 1 is Monday */
      weekday: number;
    };
    /** @description May go over midnight; what is told at once by e-mail waits for their end */
    QuietHours: {
      /** @description Time of day in the person’s own zone */
      from: string;
      /** @description Time of day in the person’s own zone */
      until: string;
    };
    PreferencesChange: {
      /** @description By kind of notification */
      channels: {
        matches: components['schemas']['ChannelChoice'];
        'matches-capped': components['schemas']['ChannelChoice'];
        'request-received': components['schemas']['ChannelChoice'];
        'request-answered': components['schemas']['ChannelChoice'];
        conversation: components['schemas']['ChannelChoice'];
        report: components['schemas']['ChannelChoice'];
        'mail-stopped': components['schemas']['ChannelChoice'];
        /**
         * @default {
         *       "inbox": true,
         *       "live": true,
         *       "email": "at-once"
         *     }
         */
        'company-standing': components['schemas']['ChannelChoice'];
        /**
         * @default {
         *       "inbox": true,
         *       "live": true,
         *       "email": "at-once"
         *     }
         */
        'acted-for': components['schemas']['ChannelChoice'];
      };
      digest: components['schemas']['DigestChoice'];
      quietHours?: components['schemas']['QuietHours'];
      /** @description At once, digests aside; what is over it goes into the next digest */
      emailsPerDay: number;
      /** @description false: none at all. true starts it again after it was stopped */
      email: boolean;
    };
    Unsubscription: {
      scope: components['schemas']['UnsubscribeScope'];
      subscribed: boolean;
    };
    /** @enum {string} */
    UnsubscribeScope:
      | 'matches'
      | 'matches-capped'
      | 'request-received'
      | 'request-answered'
      | 'conversation'
      | 'report'
      | 'mail-stopped'
      | 'company-standing'
      | 'acted-for'
      | 'digest';
    Bounce: {
      /** @enum {string} */
      type: 'permanent' | 'transient' | 'complaint';
      /** @description Message-ID of the mail */
      messageId?: string;
      /** Format: email */
      recipient?: string;
    };
    RequestCreate: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      kind: components['schemas']['RequestKind'];
      rights?: components['schemas']['RightsAsk'];
      /** @description A question needs them */
      words?: string;
      /**
       * Format: uuid
       * @description For buyers: the match that it is asked from
       */
      suggestionId?: string;
      /**
       * Format: uuid
       * @description For buyers: the brief that it is asked from; for sellers: the brief that is asked
       */
      profileId?: string;
      /**
       * Format: uuid
       * @description For sellers: a company that has asked them
       */
      buyerId?: string;
    };
    /** @description Groups of territories are expanded; answers show the expansion */
    RightsAsk: {
      territories: components['schemas']['TerritoryOrGroup'][];
      media: components['schemas']['Medium'][];
      /** @description Absent: whichever there are */
      languages?: components['schemas']['Language'][];
      /** @enum {string} */
      exclusivity: 'exclusive' | 'any';
      window?: {
        from: components['schemas']['Day'];
        /** @description First day no longer wanted */
        until: components['schemas']['Day'];
      };
    };
    Request: {
      /**
       * Format: uuid
       * @description UUID of a request
       */
      id: string;
      revision: number;
      /** @enum {string} */
      box: 'received' | 'sent';
      askedBy: components['schemas']['Side'];
      /**
       * Format: uuid
       * @description The first ask’s
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      title: string;
      /** @description The company at the other end; absent while an anonymous brief has not accepted */
      other?: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      asks: {
        /**
         * Format: uuid
         * @description UUID of a ask
         */
        id: string;
        kind: components['schemas']['RequestKind'];
        /**
         * Format: uuid
         * @description UUID of a listing
         */
        listingId: string;
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        /**
         * Format: uuid
         * @description For the company that asked
         */
        suggestionId?: string;
        /**
         * Format: uuid
         * @description For the company that asked, and for whose brief it is
         */
        profileId?: string;
        rights?: components['schemas']['ExpandedRightsAsk'];
        words?: string;
        /** Format: date-time */
        at: string;
      }[];
      state: components['schemas']['RequestState'];
      answer?: {
        /**
         * Format: uuid
         * @description Absent where the other company is not told
         */
        memberId?: string;
        reason?: components['schemas']['DeclineReason'];
        words?: string;
        /** Format: date-time */
        at: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When it expires, or would have, unless it was answered
       */
      expiresAt: string;
    };
    /** @description Up to 500 rows; each stands for itself */
    RequestAnswers: {
      rows: (components['schemas']['RequestAnswerRow'] | unknown)[];
    };
    RequestAnswerRow: {
      /**
       * Format: uuid
       * @description UUID of a request
       */
      id: string;
      /** @description That was read */
      revision: number;
      /** @enum {string} */
      answer: 'accept' | 'decline';
      /** @description To decline needs one */
      reason?: components['schemas']['DeclineReason'];
      words?: string;
    };
    RequestAccept: {
      words?: string;
    };
    RequestDecline: {
      reason: components['schemas']['DeclineReason'];
      /** @description “other” needs them */
      words?: string;
    };
    /** @description What has become of the requests of each day */
    RequestOutcomes: {
      /** @description By the UTC day of the first ask */
      days: {
        pending: number;
        accepted: number;
        declined: number;
        withdrawn: number;
        expired: number;
        day: components['schemas']['Day'];
        sent: number;
      }[];
    };
    RequestPage: {
      items: components['schemas']['Request'][];
      next?: string;
    };
    /** @description Of the own company */
    RequestCounts: {
      received: {
        pending: number;
        accepted: number;
        declined: number;
        withdrawn: number;
        expired: number;
      };
      sent: {
        pending: number;
        accepted: number;
        declined: number;
        withdrawn: number;
        expired: number;
      };
    };
    RequestAllowance: {
      /** @description Own requests that wait for an answer */
      open: {
        limit: number;
        used: number;
        /**
         * Format: date-time
         * @description Where none is left: when the next is free, at the latest
         */
        freesAt?: string;
      };
      /** @description New requests within the last 24 hours */
      aDay: {
        limit: number;
        used: number;
        /**
         * Format: date-time
         * @description Where none is left: when the next is free, at the latest
         */
        freesAt?: string;
      };
      /** @description Of these, those to briefs */
      briefsADay: {
        limit: number;
        used: number;
        /**
         * Format: date-time
         * @description Where none is left: when the next is free, at the latest
         */
        freesAt?: string;
      };
    };
    TrustFacts: {
      /**
       * Format: uuid
       * @description UUID of a company
       */
      companyId: string;
      editionId: string;
      /** @description Of the requests to it that were answered or expired; null below 5 */
      answeredShare: number | null;
      /** @description From the first ask to the answer; null below 5 answers */
      medianAnswerSeconds: number | null;
    };
    Edition: {
      id: string;
      /** @description 0: the organiser has not stated it yet */
      revision: number;
      /** @description Absent until they are stated */
      terms?: components['schemas']['EditionTerms'];
      /** Format: date-time */
      changedAt?: string;
    };
    EditionTerms: {
      name: string;
      /** @description First day of the market */
      opensOn: components['schemas']['VenueDay'];
      /** @description Its last day */
      closesOn: components['schemas']['VenueDay'];
      /** @description When people meet at the venue */
      showDays: {
        from: components['schemas']['VenueDay'];
        /** @description The last of them */
        to: components['schemas']['VenueDay'];
      };
      /** @description The venue’s IANA time zone */
      zone: components['schemas']['Zone'];
      /** @description Length of a meeting */
      slotMinutes: number;
      /** @description Names of the meeting tables, in the order in which they are found at the venue */
      tables: string[];
    };
    /**
     * Format: date
     * @description A day as the venue’s calendar has it
     */
    VenueDay: string;
    EditionVersion: {
      id: string;
      /** @description 0: the organiser has not stated it yet */
      revision: number;
      /** @description Absent until they are stated */
      terms?: components['schemas']['EditionTerms'];
      /** Format: date-time */
      changedAt?: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      changedBy?: string;
    };
    /** @description The edition as a whole */
    EditionChange: {
      name: string;
      /** @description First day of the market */
      opensOn: components['schemas']['VenueDay'];
      /** @description Its last day */
      closesOn: components['schemas']['VenueDay'];
      /** @description When people meet at the venue */
      showDays: {
        from: components['schemas']['VenueDay'];
        /** @description The last of them */
        to: components['schemas']['VenueDay'];
      };
      /** @description The venue’s IANA time zone */
      zone: components['schemas']['Zone'];
      /** @description Length of a meeting */
      slotMinutes: number;
      /** @description Names of the meeting tables, in the order in which they are found at the venue */
      tables: string[];
    };
    AuditEntry: {
      id: string;
      /** @description The same in both lines of an act */
      actId: string;
      /** Format: date-time */
      at: string;
      /**
       * Format: uuid
       * @description Who acted
       */
      memberId: string;
      /**
       * Format: uuid
       * @description In whose name, where not in the own
       */
      forMemberId?: string;
      /** @description Such as dead-letters.replay */
      what: string;
      on: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      outcome: 'begun' | 'done' | 'failed';
      detail?: {
        [key: string]: unknown;
      };
    };
    ActOnBehalf: {
      /**
       * Format: uuid
       * @description The same before and after
       */
      actId: string;
      /** @description Such as POST /api/v1/requests, without a query */
      route: string;
      /** @enum {string} */
      outcome: 'begun' | 'done' | 'failed';
      /** @description Of the answer */
      status?: number;
    };
    /** @enum {string} */
    DeadLetterState: 'open' | 'replayed' | 'discarded';
    DeadLetter: {
      /** @description group~topic~partition~offset of the dead-letter topic */
      id: string;
      /** @description Who could not process it */
      group: string;
      /** @description Whose event it is */
      topic: string;
      origin: {
        topic: string;
        partition: number;
        offset: string;
      };
      cause: {
        code: string;
        message: string;
      };
      eventId?: string;
      eventType?: string;
      aggregateId?: string;
      /** Format: date-time */
      failedAt: string;
      state: components['schemas']['DeadLetterState'];
      replays: {
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string;
      }[];
      /**
       * Format: date-time
       * @description When a replay did not find it in Kafka: it is to be discarded
       */
      goneAt?: string;
      discarded?: {
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string;
        reason: string;
      };
    };
    DeadLetterCause: {
      group: string;
      topic: string;
      code: string;
      /** @description Of the latest */
      message: string;
      count: number;
      /** Format: date-time */
      oldestAt: string;
      /** Format: date-time */
      latestAt: string;
    };
    WholeDeadLetter: {
      /** @description group~topic~partition~offset of the dead-letter topic */
      id: string;
      /** @description Who could not process it */
      group: string;
      /** @description Whose event it is */
      topic: string;
      origin: {
        topic: string;
        partition: number;
        offset: string;
      };
      cause: {
        code: string;
        message: string;
      };
      eventId?: string;
      eventType?: string;
      aggregateId?: string;
      /** Format: date-time */
      failedAt: string;
      state: components['schemas']['DeadLetterState'];
      replays: {
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string;
      }[];
      /**
       * Format: date-time
       * @description When a replay did not find it in Kafka: it is to be discarded
       */
      goneAt?: string;
      discarded?: {
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string;
        reason: string;
      };
      headers: {
        [key: string]: string;
      };
      /** @description It names a person: it is a pointer to the event, without its data */
      personal: boolean;
      /** @description The event as it was sent, as text */
      data?: string;
    };
    DeadLetterSelection: {
      ids?: string[];
      group?: string;
      topic?: string;
      /** @description Of the cause */
      code?: string;
    };
    ReplayPreview: {
      count: number;
      groups: {
        /** @description Whose handlers will run, and nobody else’s */
        group: string;
        topic: string;
        eventType?: string;
        count: number;
        /** Format: date-time */
        oldestAt: string;
        /** Format: date-time */
        latestAt: string;
        replayedBefore: number;
        /** @description Earlier replays that the group has not read yet */
        waiting: number;
      }[];
    };
    ReplayDeadLetters: {
      ids?: string[];
      group?: string;
      topic?: string;
      /** @description Of the cause */
      code?: string;
      /** @description As previewed: where there are others by now, nothing is done */
      expected?: number;
    };
    DeadLettersReplayed: {
      replayed: number;
      /** @description No longer in Kafka, such as of people and compacted away since: they stay open, to be discarded */
      gone: number;
      /** @description Open ones that the selection still has: ask again */
      remaining: number;
    };
    DiscardDeadLetters: {
      ids?: string[];
      group?: string;
      topic?: string;
      /** @description Of the cause */
      code?: string;
      reason: string;
      expected?: number;
    };
    DeadLettersDiscarded: {
      discarded: number;
      remaining: number;
    };
    QueueView: {
      queue: string;
      service: string;
      /** @description Absent while Redis is away */
      redis?: {
        waiting: number;
        delayed: number;
        active: number;
        paused: boolean;
        oldestSeconds: number;
      };
      /** @description Absent while the service does not answer */
      ledger?: {
        pending: number;
        /** @description For how long the row that waits longest has been due */
        oldestSeconds: number;
        failed: number;
        doneLastMinute: number;
        /** @description Of failed rows, the most frequent first; the message is that of the latest */
        causes: {
          code: string;
          message: string;
          count: number;
        }[];
      };
      trouble?: string;
    };
    ConsumerView: {
      group: string;
      topic: string;
      /**
       * @description retry: what operators replayed
       * @enum {string}
       */
      kind: 'facts' | 'retry';
      lag: number;
      /** Format: date-time */
      laggingSince?: string;
      partitions: {
        partition: number;
        committed?: number;
        end: number;
        lag: number;
        /** Format: date-time */
        laggingSince?: string;
      }[];
    };
    OutboxView: {
      service: string;
      answered: boolean;
      /** @description Why there is no answer */
      trouble?: string;
      outbox?: components['schemas']['OutboxReport'];
    };
    OutboxReport: {
      /** @description Rows that wait to be published */
      rows: number;
      /** Format: date-time */
      oldestAt?: string;
      oldestSeconds: number;
      topics: {
        topic: string;
        rows: number;
        /** Format: date-time */
        oldestAt: string;
      }[];
      /** @description Who publishes; absent where no relay runs */
      lease?: {
        holder: string;
        /** Format: date-time */
        until: string;
      };
    };
    OpsFailedJob: {
      id: string;
      queue: string;
      attempts: number;
      /** Format: date-time */
      wantedAt: string;
      cause: {
        code: string;
        message: string;
      };
      /** @description Of what wanted it: its story in the logs */
      traceId?: string;
      service: string;
    };
    Silent: {
      service: string;
      /** @description Why there is no answer */
      trouble: string;
    };
    FailedJobCauses: {
      service: string;
      answered: boolean;
      /** @description Why there is no answer */
      trouble?: string;
      /** @description Those with failed rows */
      queues: components['schemas']['QueueLedgerReport'][];
    };
    QueueLedgerReport: {
      queue: string;
      pending: number;
      /** @description For how long the row that waits longest has been due */
      oldestSeconds: number;
      failed: number;
      doneLastMinute: number;
      /** @description Of failed rows, the most frequent first; the message is that of the latest */
      causes: {
        code: string;
        message: string;
        count: number;
      }[];
    };
    OpsRetryJobs: {
      ids?: string[];
      queue?: string;
      /** @description Of the cause */
      code?: string;
      /** @description Whose ledger */
      service: string;
    };
    JobsRetried: {
      /** @description Ids of the rows that are pending again */
      retried: string[];
      /** @description Failed rows that the selection still has: ask again */
      remaining: number;
    };
    AlertRules: {
      revision: number;
      thresholds: {
        [key: string]: components['schemas']['AlertThreshold'];
      };
      webhooks: string[];
      emails: string[];
      /** Format: date-time */
      changedAt?: string;
      /** Format: uuid */
      changedBy?: string;
    };
    /**
     * @description engine-away, service-not-ready: 1 or 0; consumer-stuck: seconds without progress; outbox-age, queue-age: seconds; the others: how many
     * @enum {string}
     */
    AlertKind:
      | 'engine-away'
      | 'service-not-ready'
      | 'consumer-stuck'
      | 'outbox-age'
      | 'dead-letters'
      | 'failed-jobs'
      | 'queue-age'
      | 'consumer-lag';
    AlertThreshold: {
      /** @description Raised at this value and above ... */
      raise: number;
      /** @description ... cleared at this value and below, which is under the other */
      clear: number;
      /** @description For so long, before either is done */
      forSeconds: number;
    };
    SetAlertRules: {
      thresholds: {
        [key: string]: components['schemas']['AlertThreshold'];
      };
      webhooks: string[];
      emails: string[];
    };
    Alert: {
      /** Format: uuid */
      id: string;
      kind: components['schemas']['AlertKind'];
      /** @description A service, a queue, a group and its topic */
      subject: string;
      /** @enum {string} */
      state: 'raised' | 'cleared';
      /** @description The last that was measured */
      value: number;
      peak: number;
      threshold: number;
      /** Format: date-time */
      raisedAt: string;
      /** Format: date-time */
      clearedAt?: string;
      sentence: string;
      whatToDo: string;
    };
    Overview: {
      /** Format: date-time */
      at: string;
      /** @description Such as "2 things need you" */
      sentence: string;
      /** @description The most urgent first */
      needsYou: {
        kind: components['schemas']['AlertKind'];
        subject: string;
        value: number;
        sentence: string;
        whatToDo: string;
        /**
         * Format: date-time
         * @description Since when the alert is raised
         */
        since?: string;
        /** Format: uuid */
        alertId?: string;
      }[];
      /** @description From published to asked, in this order */
      chain: components['schemas']['ChainLink'][];
      measurements: components['schemas']['Measurement'][];
      /** @description What could not be measured, and why */
      unknown: string[];
      /** @description The same, to be said in another language */
      unseen: components['schemas']['Unseen'][];
    };
    ChainLink: {
      /**
       * @description published: by the catalogue, into Kafka; scored: read by matching; queued: jobs that write matches; written: told by matching, into Kafka; notified: read by notification; asked: told by meetings, and read by all
       * @enum {string}
       */
      step: 'published' | 'scored' | 'queued' | 'written' | 'notified' | 'asked';
      /** @description How many wait at this step; absent where nobody could look, as is the age */
      waiting?: number;
      /** @description For how long what waits longest has waited; 0 where nothing waits */
      oldestSeconds?: number;
      /** @description Changes of listings, jobs, changes of matches, of requests that got through in the last minute */
      perMinute?: number;
      /** @description The last hour, a point a minute, the oldest first; no point where nobody looked */
      series: {
        /** Format: date-time */
        at: string;
        perMinute: number;
        /** @description The largest that was seen in this minute */
        oldestSeconds: number;
      }[];
    };
    Measurement: {
      kind: components['schemas']['AlertKind'];
      subject: string;
      value: number;
    };
    Unseen: {
      /**
       * @description events: lag and dead letters; jobs: what waits in Redis; figures: those of a service
       * @enum {string}
       */
      part: 'events' | 'jobs' | 'figures';
      /** @description kafka, redis, or the service */
      subject: string;
    };
    Whereabouts: {
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /** @description The first step that has not happened; absent where all have */
      stuckAt?: string;
      sentence: string;
      steps: components['schemas']['WayStep'][];
      /** @description Services that did not answer, and Kafka where it did not: their steps are missing or unknown */
      silent: components['schemas']['Silent'][];
    };
    WayStep: {
      /** @description published, relayed, read, viewed, scored, suggested, announced, told, mailed ... */
      step: string;
      service: string;
      /** @enum {string} */
      state: 'done' | 'waiting' | 'failed' | 'missing';
      /**
       * Format: date-time
       * @description When it happened; the last time, where it happened several times
       */
      at?: string;
      /**
       * Format: date-time
       * @description Where it happened several times: when half of them had happened, of the latest 50
       */
      middleAt?: string;
      /**
       * Format: date-time
       * @description Since when it waits, or is failed
       */
      since?: string;
      /** @description For a person */
      sentence: string;
      /**
       * @description What the sentence says, to be said in another language
       * @enum {string}
       */
      code:
        | 'no-listing'
        | 'on-the-market'
        | 'not-on-the-market'
        | 'in-outbox'
        | 'in-kafka'
        | 'not-processed'
        | 'read'
        | 'behind'
        | 'not-heard'
        | 'kafka-silent'
        | 'unknown-to-matching'
        | 'known-older'
        | 'known'
        | 'jobs-failed'
        | 'job-wanted'
        | 'no-job'
        | 'fits'
        | 'fits-nobody'
        | 'nobody-to-tell'
        | 'not-in-inboxes'
        | 'in-inboxes'
        | 'mails';
      /** @description What stands in the sentence */
      params: {
        [key: string]: string | number;
      };
      seeAlso?: string[];
    };
    BoardTicket: {
      /** @description To be opened in a browser, once */
      url: string;
      /** Format: date-time */
      until: string;
    };
    PracticeState: {
      practice?: components['schemas']['Practice'];
    };
    Practice: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      begunAt: string;
      /** @description Of the dead letter, while it is open */
      letterId?: string;
      /**
       * Format: date-time
       * @description From then on a replay is read
       */
      mendedAt?: string;
      /**
       * Format: date-time
       * @description When a replay was read
       */
      doneAt?: string;
    };
    ConversationCounts: {
      /** @description In which something is unread */
      conversations: number;
      /** @description That are unread in all of them */
      messages: number;
    };
    ConversationCard: {
      /**
       * Format: uuid
       * @description UUID of a conversation
       */
      id: string;
      version: number;
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      title: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      buyerId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      sellerId: string;
      /** @description One’s own */
      side: components['schemas']['Side'];
      /** @description The other side’s company */
      other: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      /** @description Who has written or read; `readUpTo`: the number up to which somebody has read */
      participants: {
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        side: components['schemas']['Side'];
        readUpTo: number;
      }[];
      lastNumber: number;
      /** Format: date-time */
      lastAt: string;
      /** @description What one has not read, one’s own messages not counted */
      unread: number;
      /** @description Sides that want no more of it: nobody can write until they take it back */
      blockedBy: components['schemas']['Side'][];
      /** @description The organiser has stopped one’s own company from writing here */
      stopped: boolean;
      /** Format: date-time */
      openedAt: string;
      last: components['schemas']['Message'];
    };
    Message:
      | components['schemas']['PostedMessage']
      | components['schemas']['AskMessage']
      | components['schemas']['AnswerMessage'];
    PostedMessage: {
      /**
       * Format: uuid
       * @description UUID of a message
       */
      id: string;
      /** @description 1, 2, 3 ... within the conversation, without a gap */
      number: number;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'message';
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      side: components['schemas']['Side'];
      text: string;
      attachments: components['schemas']['Attachment'][];
      /** Format: date-time */
      editedAt?: string;
      /**
       * Format: date-time
       * @description By its author
       */
      editableUntil: string;
    };
    Attachment:
      | {
          /** @enum {string} */
          kind: 'link';
          name: string;
          /**
           * Format: uri
           * @description https alone. It is stored as it is: the market never fetches it
           */
          url: string;
        }
      | {
          /** @enum {string} */
          kind: 'material';
          name: string;
          /** Format: uuid */
          materialId: string;
        };
    AskMessage: {
      /**
       * Format: uuid
       * @description UUID of a message
       */
      id: string;
      /** @description 1, 2, 3 ... within the conversation, without a gap */
      number: number;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'ask';
      /**
       * Format: uuid
       * @description UUID of a request
       */
      requestId: string;
      /**
       * Format: uuid
       * @description UUID of a ask
       */
      askId: string;
      requestKind: components['schemas']['RequestKind'];
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      side: components['schemas']['Side'];
      text?: string;
      rights?: components['schemas']['ExpandedRightsAsk'];
    };
    AnswerMessage: {
      /**
       * Format: uuid
       * @description UUID of a message
       */
      id: string;
      /** @description 1, 2, 3 ... within the conversation, without a gap */
      number: number;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'answer';
      /**
       * Format: uuid
       * @description UUID of a request
       */
      requestId: string;
      state: components['schemas']['RequestState'];
      /**
       * Format: uuid
       * @description Absent where nobody did it: it expired
       */
      memberId?: string;
      side?: components['schemas']['Side'];
      reason?: components['schemas']['DeclineReason'];
      text?: string;
    };
    Conversation: {
      /**
       * Format: uuid
       * @description UUID of a conversation
       */
      id: string;
      version: number;
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      /**
       * Format: uuid
       * @description UUID of a work
       */
      workId: string;
      title: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      buyerId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      sellerId: string;
      /** @description One’s own */
      side: components['schemas']['Side'];
      /** @description The other side’s company */
      other: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      /** @description Who has written or read; `readUpTo`: the number up to which somebody has read */
      participants: {
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        side: components['schemas']['Side'];
        readUpTo: number;
      }[];
      lastNumber: number;
      /** Format: date-time */
      lastAt: string;
      /** @description What one has not read, one’s own messages not counted */
      unread: number;
      /** @description Sides that want no more of it: nobody can write until they take it back */
      blockedBy: components['schemas']['Side'][];
      /** @description The organiser has stopped one’s own company from writing here */
      stopped: boolean;
      /** Format: date-time */
      openedAt: string;
    };
    MessagePost: {
      text: string;
      /** @default [] */
      attachments: components['schemas']['Attachment'][];
    };
    MessageEdit: {
      text: string;
      /** @description Absent: as they are */
      attachments?: components['schemas']['Attachment'][];
    };
    ReadUpTo: {
      /** @description Of the last message that was seen */
      number: number;
    };
    CompanyBlocks: {
      items: components['schemas']['CompanyBlock'][];
    };
    CompanyBlock: {
      /**
       * Format: uuid
       * @description Who is not heard
       */
      companyId: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      memberId: string;
      /** Format: date-time */
      at: string;
    };
    ReportCreate: {
      /**
       * Format: uuid
       * @description The organiser is shown this message, as it was before each change, and the two before it; without one, no message
       */
      messageId?: string;
      reason: components['schemas']['ReportReason'];
      words?: string;
    };
    /** @enum {string} */
    ReportReason: 'spam' | 'abuse' | 'fraud' | 'other';
    ReportReceipt: {
      /**
       * Format: uuid
       * @description UUID of a report
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a conversation
       */
      conversationId: string;
      /**
       * Format: uuid
       * @description UUID of a message
       */
      messageId?: string;
      reason: components['schemas']['ReportReason'];
      words?: string;
      state: components['schemas']['ReportState'];
      /** Format: date-time */
      at: string;
    };
    /** @enum {string} */
    ReportState: 'open' | 'upheld' | 'dismissed';
    ReportSummary: {
      /**
       * Format: uuid
       * @description UUID of a report
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a conversation
       */
      conversationId: string;
      /**
       * Format: uuid
       * @description UUID of a message
       */
      messageId?: string;
      reason: components['schemas']['ReportReason'];
      words?: string;
      state: components['schemas']['ReportState'];
      /** Format: date-time */
      at: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      reporterId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      reporterCompanyId: string;
      /**
       * Format: uuid
       * @description The author of the message
       */
      reportedId?: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      reportedCompanyId: string;
      reporterCompany: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      reportedCompany: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      measure?: components['schemas']['ReportMeasure'];
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      title: string;
    };
    /** @enum {string} */
    ReportMeasure: 'none' | 'stop-in-conversation' | 'stop-everywhere';
    ReportCounts: {
      open: number;
      upheld: number;
      dismissed: number;
    };
    Report: {
      /**
       * Format: uuid
       * @description UUID of a report
       */
      id: string;
      revision: number;
      /**
       * Format: uuid
       * @description UUID of a conversation
       */
      conversationId: string;
      /**
       * Format: uuid
       * @description UUID of a message
       */
      messageId?: string;
      reason: components['schemas']['ReportReason'];
      words?: string;
      state: components['schemas']['ReportState'];
      /** Format: date-time */
      at: string;
      /**
       * Format: uuid
       * @description UUID of a member
       */
      reporterId: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      reporterCompanyId: string;
      /**
       * Format: uuid
       * @description The author of the message
       */
      reportedId?: string;
      /**
       * Format: uuid
       * @description UUID of a company
       */
      reportedCompanyId: string;
      reporterCompany: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      reportedCompany: {
        /**
         * Format: uuid
         * @description UUID of a company
         */
        companyId: string;
        /** @description Absent for the moment until it is known here */
        name?: string;
        country?: components['schemas']['Territory'];
        vetted?: boolean;
      };
      measure?: components['schemas']['ReportMeasure'];
      /**
       * Format: uuid
       * @description UUID of a listing
       */
      listingId: string;
      title: string;
      /** @description The reported message and up to two before it, as they were when it was reported */
      disclosed: {
        /**
         * Format: uuid
         * @description UUID of a message
         */
        id: string;
        number: number;
        /** @enum {string} */
        kind: 'message' | 'ask' | 'answer';
        /** Format: date-time */
        at: string;
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId?: string;
        side?: components['schemas']['Side'];
        text?: string;
        attachments: components['schemas']['Attachment'][];
        /** @description How it read before it was changed */
        earlier: {
          text: string;
          attachments: components['schemas']['Attachment'][];
          /** Format: date-time */
          until: string;
        }[];
      }[];
      /** @description How many each side had written by then */
      messages: {
        reporter: number;
        reported: number;
      };
      /** @description Who did what about it */
      acts: {
        /** Format: date-time */
        at: string;
        /**
         * Format: uuid
         * @description UUID of a member
         */
        memberId: string;
        /** @enum {string} */
        act: 'made' | 'looked-at' | 'upheld' | 'dismissed' | 'measure-taken-back';
        note?: string;
      }[];
    };
    ReportUphold: {
      measure: components['schemas']['ReportMeasure'];
      note?: string;
    };
    ReportNote: {
      note?: string;
    };
  };
  responses: {
    /** @description Not done, and why (RFC 9457) */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type CompanyCreate = components['schemas']['CompanyCreate'];
export type Territory = components['schemas']['Territory'];
export type Company = components['schemas']['Company'];
export type CompanyStanding = components['schemas']['CompanyStanding'];
export type StandingReason = components['schemas']['StandingReason'];
export type CompanyBulk = components['schemas']['CompanyBulk'];
export type CompanyRow = components['schemas']['CompanyRow'];
export type BulkReport = components['schemas']['BulkReport'];
export type RowReport = components['schemas']['RowReport'];
export type CompanyCounts = components['schemas']['CompanyCounts'];
export type CompanyAct = components['schemas']['CompanyAct'];
export type CompanyChange = components['schemas']['CompanyChange'];
export type CompanyRefusal = components['schemas']['CompanyRefusal'];
export type RefusalReason = components['schemas']['RefusalReason'];
export type CompanySuspension = components['schemas']['CompanySuspension'];
export type SuspensionReason = components['schemas']['SuspensionReason'];
export type MemberCreate = components['schemas']['MemberCreate'];
export type Zone = components['schemas']['Zone'];
export type LanguageTag = components['schemas']['LanguageTag'];
export type Language = components['schemas']['Language'];
export type Role = components['schemas']['Role'];
export type CompanyRole = components['schemas']['CompanyRole'];
export type Member = components['schemas']['Member'];
export type MemberBulk = components['schemas']['MemberBulk'];
export type MemberRow = components['schemas']['MemberRow'];
export type MemberChange = components['schemas']['MemberChange'];
export type PersonalData = components['schemas']['PersonalData'];
export type PersonalDataParts = components['schemas']['PersonalDataParts'];
export type Me = components['schemas']['Me'];
export type Acting = components['schemas']['Acting'];
export type ActingReason = components['schemas']['ActingReason'];
export type SignUp = components['schemas']['SignUp'];
export type TradeRole = components['schemas']['TradeRole'];
export type SignUpReceived = components['schemas']['SignUpReceived'];
export type InvitationCreate = components['schemas']['InvitationCreate'];
export type Invitation = components['schemas']['Invitation'];
export type InvitationLook = components['schemas']['InvitationLook'];
export type InvitationOffer = components['schemas']['InvitationOffer'];
export type InvitationAccept = components['schemas']['InvitationAccept'];
export type InvitationAccepted = components['schemas']['InvitationAccepted'];
export type ActingBegin = components['schemas']['ActingBegin'];
export type SignIn = components['schemas']['SignIn'];
export type SignedIn = components['schemas']['SignedIn'];
export type SignedInUser = components['schemas']['SignedInUser'];
export type SecondFactorCode = components['schemas']['SecondFactorCode'];
export type WebAuthnOptions = components['schemas']['WebAuthnOptions'];
export type PasskeySignIn = components['schemas']['PasskeySignIn'];
export type AuthDone = components['schemas']['AuthDone'];
export type CurrentSession = components['schemas']['CurrentSession'];
export type Session = components['schemas']['Session'];
export type Sessions = components['schemas']['Sessions'];
export type SessionEnd = components['schemas']['SessionEnd'];
export type MailWanted = components['schemas']['MailWanted'];
export type PasswordReset = components['schemas']['PasswordReset'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordAgain = components['schemas']['PasswordAgain'];
export type SecondFactorSecrets = components['schemas']['SecondFactorSecrets'];
export type TotpUri = components['schemas']['TotpUri'];
export type BackupCodes = components['schemas']['BackupCodes'];
export type Passkeys = components['schemas']['Passkeys'];
export type Passkey = components['schemas']['Passkey'];
export type PasskeyRegistration = components['schemas']['PasskeyRegistration'];
export type PasskeyRename = components['schemas']['PasskeyRename'];
export type PasskeyRemoval = components['schemas']['PasskeyRemoval'];
export type PasswordSet = components['schemas']['PasswordSet'];
export type SessionToken = components['schemas']['SessionToken'];
export type JwkSet = components['schemas']['JwkSet'];
export type Problem = components['schemas']['Problem'];
export type WorkRecord = components['schemas']['WorkRecord'];
export type Title = components['schemas']['Title'];
export type Kind = components['schemas']['Kind'];
export type ExternalIds = components['schemas']['ExternalIds'];
export type BasedOn = components['schemas']['BasedOn'];
export type Work = components['schemas']['Work'];
export type WorkBulk = components['schemas']['WorkBulk'];
export type WorkRow = components['schemas']['WorkRow'];
export type WorkPage = components['schemas']['WorkPage'];
export type WorkChange = components['schemas']['WorkChange'];
export type ListingDraft = components['schemas']['ListingDraft'];
export type Technique = components['schemas']['Technique'];
export type Mode = components['schemas']['Mode'];
export type Stage = components['schemas']['Stage'];
export type AiDisclosure = components['schemas']['AiDisclosure'];
export type AiUse = components['schemas']['AiUse'];
export type Ask = components['schemas']['Ask'];
export type FinancePlan = components['schemas']['FinancePlan'];
export type Mandate = components['schemas']['Mandate'];
export type MandateBasis = components['schemas']['MandateBasis'];
export type Day = components['schemas']['Day'];
export type Audience = components['schemas']['Audience'];
export type Person = components['schemas']['Person'];
export type Award = components['schemas']['Award'];
export type Material = components['schemas']['Material'];
export type DealType = components['schemas']['DealType'];
export type Loglines = components['schemas']['Loglines'];
export type Synopses = components['schemas']['Synopses'];
export type Listing = components['schemas']['Listing'];
export type ListingState = components['schemas']['ListingState'];
export type Avail = components['schemas']['Avail'];
export type Medium = components['schemas']['Medium'];
export type RightsLine = components['schemas']['RightsLine'];
export type TerritoryOrGroup = components['schemas']['TerritoryOrGroup'];
export type ListingBulk = components['schemas']['ListingBulk'];
export type ListingRow = components['schemas']['ListingRow'];
export type Encumbrance = components['schemas']['Encumbrance'];
export type Anchor = components['schemas']['Anchor'];
export type AnchorDates = components['schemas']['AnchorDates'];
export type ListingPage = components['schemas']['ListingPage'];
export type ListingCard = components['schemas']['ListingCard'];
export type ListingChange = components['schemas']['ListingChange'];
export type RightsStatement = components['schemas']['RightsStatement'];
export type Rights = components['schemas']['Rights'];
export type Encumbrances = components['schemas']['Encumbrances'];
export type EncumbranceStatement = components['schemas']['EncumbranceStatement'];
export type Avails = components['schemas']['Avails'];
export type Taken = components['schemas']['Taken'];
export type ProfileCreate = components['schemas']['ProfileCreate'];
export type Cadence = components['schemas']['Cadence'];
export type ProfileTerms = components['schemas']['ProfileTerms'];
export type FeatureWeights = components['schemas']['FeatureWeights'];
export type Profile = components['schemas']['Profile'];
export type ProfileBulk = components['schemas']['ProfileBulk'];
export type ProfileRow = components['schemas']['ProfileRow'];
export type ProfileDraft = components['schemas']['ProfileDraft'];
export type ProfilePreview = components['schemas']['ProfilePreview'];
export type Reasons = components['schemas']['Reasons'];
export type DroppableGate = components['schemas']['DroppableGate'];
export type ProfileChange = components['schemas']['ProfileChange'];
export type SuggestionState = components['schemas']['SuggestionState'];
export type Suggestion = components['schemas']['Suggestion'];
export type SuggestionPass = components['schemas']['SuggestionPass'];
export type SuggestionCounts = components['schemas']['SuggestionCounts'];
export type AskDraft = components['schemas']['AskDraft'];
export type RequestKind = components['schemas']['RequestKind'];
export type ExpandedRightsAsk = components['schemas']['ExpandedRightsAsk'];
export type LessonList = components['schemas']['LessonList'];
export type Lesson = components['schemas']['Lesson'];
export type LessonFacet = components['schemas']['LessonFacet'];
export type LessonChoice = components['schemas']['LessonChoice'];
export type Rules = components['schemas']['Rules'];
export type Rarity = components['schemas']['Rarity'];
export type RescoreList = components['schemas']['RescoreList'];
export type Rescore = components['schemas']['Rescore'];
export type RulesChange = components['schemas']['RulesChange'];
export type RulesPreview = components['schemas']['RulesPreview'];
export type RarityProposal = components['schemas']['RarityProposal'];
export type Interest = components['schemas']['Interest'];
export type OfferSketch = components['schemas']['OfferSketch'];
export type InterestOutlook = components['schemas']['InterestOutlook'];
export type ShownBrief = components['schemas']['ShownBrief'];
export type Leads = components['schemas']['Leads'];
export type LeadRequest = components['schemas']['LeadRequest'];
export type RequestState = components['schemas']['RequestState'];
export type ExposureReport = components['schemas']['ExposureReport'];
export type ExhibitorExposure = components['schemas']['ExhibitorExposure'];
export type NotificationCounts = components['schemas']['NotificationCounts'];
export type Notification = components['schemas']['Notification'];
export type MatchesNotification = components['schemas']['MatchesNotification'];
export type TopMatch = components['schemas']['TopMatch'];
export type ReasonsInShort = components['schemas']['ReasonsInShort'];
export type MatchesCappedNotification = components['schemas']['MatchesCappedNotification'];
export type RequestReceivedNotification = components['schemas']['RequestReceivedNotification'];
export type Side = components['schemas']['Side'];
export type CompanyInShort = components['schemas']['CompanyInShort'];
export type RequestAnsweredNotification = components['schemas']['RequestAnsweredNotification'];
export type DeclineReason = components['schemas']['DeclineReason'];
export type ConversationNotification = components['schemas']['ConversationNotification'];
export type ReportNotification = components['schemas']['ReportNotification'];
export type MailStoppedNotification = components['schemas']['MailStoppedNotification'];
export type MailStopReason = components['schemas']['MailStopReason'];
export type CompanyStandingNotification = components['schemas']['CompanyStandingNotification'];
export type CompanyDecision = components['schemas']['CompanyDecision'];
export type ActedForNotification = components['schemas']['ActedForNotification'];
export type ReadAll = components['schemas']['ReadAll'];
export type Preferences = components['schemas']['Preferences'];
export type ChannelChoice = components['schemas']['ChannelChoice'];
export type MailMode = components['schemas']['MailMode'];
export type DigestChoice = components['schemas']['DigestChoice'];
export type QuietHours = components['schemas']['QuietHours'];
export type PreferencesChange = components['schemas']['PreferencesChange'];
export type Unsubscription = components['schemas']['Unsubscription'];
export type UnsubscribeScope = components['schemas']['UnsubscribeScope'];
export type Bounce = components['schemas']['Bounce'];
export type RequestCreate = components['schemas']['RequestCreate'];
export type RightsAsk = components['schemas']['RightsAsk'];
export type Request = components['schemas']['Request'];
export type RequestAnswers = components['schemas']['RequestAnswers'];
export type RequestAnswerRow = components['schemas']['RequestAnswerRow'];
export type RequestAccept = components['schemas']['RequestAccept'];
export type RequestDecline = components['schemas']['RequestDecline'];
export type RequestOutcomes = components['schemas']['RequestOutcomes'];
export type RequestPage = components['schemas']['RequestPage'];
export type RequestCounts = components['schemas']['RequestCounts'];
export type RequestAllowance = components['schemas']['RequestAllowance'];
export type TrustFacts = components['schemas']['TrustFacts'];
export type Edition = components['schemas']['Edition'];
export type EditionTerms = components['schemas']['EditionTerms'];
export type VenueDay = components['schemas']['VenueDay'];
export type EditionVersion = components['schemas']['EditionVersion'];
export type EditionChange = components['schemas']['EditionChange'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type ActOnBehalf = components['schemas']['ActOnBehalf'];
export type DeadLetterState = components['schemas']['DeadLetterState'];
export type DeadLetter = components['schemas']['DeadLetter'];
export type DeadLetterCause = components['schemas']['DeadLetterCause'];
export type WholeDeadLetter = components['schemas']['WholeDeadLetter'];
export type DeadLetterSelection = components['schemas']['DeadLetterSelection'];
export type ReplayPreview = components['schemas']['ReplayPreview'];
export type ReplayDeadLetters = components['schemas']['ReplayDeadLetters'];
export type DeadLettersReplayed = components['schemas']['DeadLettersReplayed'];
export type DiscardDeadLetters = components['schemas']['DiscardDeadLetters'];
export type DeadLettersDiscarded = components['schemas']['DeadLettersDiscarded'];
export type QueueView = components['schemas']['QueueView'];
export type ConsumerView = components['schemas']['ConsumerView'];
export type OutboxView = components['schemas']['OutboxView'];
export type OutboxReport = components['schemas']['OutboxReport'];
export type OpsFailedJob = components['schemas']['OpsFailedJob'];
export type Silent = components['schemas']['Silent'];
export type FailedJobCauses = components['schemas']['FailedJobCauses'];
export type QueueLedgerReport = components['schemas']['QueueLedgerReport'];
export type OpsRetryJobs = components['schemas']['OpsRetryJobs'];
export type JobsRetried = components['schemas']['JobsRetried'];
export type AlertRules = components['schemas']['AlertRules'];
export type AlertKind = components['schemas']['AlertKind'];
export type AlertThreshold = components['schemas']['AlertThreshold'];
export type SetAlertRules = components['schemas']['SetAlertRules'];
export type Alert = components['schemas']['Alert'];
export type Overview = components['schemas']['Overview'];
export type ChainLink = components['schemas']['ChainLink'];
export type Measurement = components['schemas']['Measurement'];
export type Unseen = components['schemas']['Unseen'];
export type Whereabouts = components['schemas']['Whereabouts'];
export type WayStep = components['schemas']['WayStep'];
export type BoardTicket = components['schemas']['BoardTicket'];
export type PracticeState = components['schemas']['PracticeState'];
export type Practice = components['schemas']['Practice'];
export type ConversationCounts = components['schemas']['ConversationCounts'];
export type ConversationCard = components['schemas']['ConversationCard'];
export type Message = components['schemas']['Message'];
export type PostedMessage = components['schemas']['PostedMessage'];
export type Attachment = components['schemas']['Attachment'];
export type AskMessage = components['schemas']['AskMessage'];
export type AnswerMessage = components['schemas']['AnswerMessage'];
export type Conversation = components['schemas']['Conversation'];
export type MessagePost = components['schemas']['MessagePost'];
export type MessageEdit = components['schemas']['MessageEdit'];
export type ReadUpTo = components['schemas']['ReadUpTo'];
export type CompanyBlocks = components['schemas']['CompanyBlocks'];
export type CompanyBlock = components['schemas']['CompanyBlock'];
export type ReportCreate = components['schemas']['ReportCreate'];
export type ReportReason = components['schemas']['ReportReason'];
export type ReportReceipt = components['schemas']['ReportReceipt'];
export type ReportState = components['schemas']['ReportState'];
export type ReportSummary = components['schemas']['ReportSummary'];
export type ReportMeasure = components['schemas']['ReportMeasure'];
export type ReportCounts = components['schemas']['ReportCounts'];
export type Report = components['schemas']['Report'];
export type ReportUphold = components['schemas']['ReportUphold'];
export type ReportNote = components['schemas']['ReportNote'];
export type ResponseProblem = components['responses']['Problem'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
