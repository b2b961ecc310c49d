import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { printSchema } from 'graphql';

/** The schema that this API serves, as it is kept in `libs/contract`. */
export const printedSchema = (app: NestFastifyApplication): string =>
  `${printSchema(app.get(GraphQLSchemaHost).schema)}\n`;
