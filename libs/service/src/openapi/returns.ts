import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The status and, but for 204, the schema of what a route answers when all goes well. */
export const Returns = (status: 200 | 201 | 202 | 204, schema?: z.ZodType, description = 'Done') =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description, ...(schema ? { standardSchema: schema } : {}) }),
  );
