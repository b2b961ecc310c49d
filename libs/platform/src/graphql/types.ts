import type { Page } from '@gssr/kernel';
import { Field, GraphQLISODateTime, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { GraphQLScalarType } from 'graphql';

export const DateTime = GraphQLISODateTime;

/** Rich text as typed nodes (JSON); never HTML. Output only. */
export const RichTextScalar = new GraphQLScalarType({
  name: 'RichText',
  description: 'Rich text as typed nodes, never HTML.',
  serialize: (value) => value,
  parseValue: (): never => {
    throw new TypeError('RichText is not an input.');
  },
  parseLiteral: (): never => {
    throw new TypeError('RichText is not an input.');
  },
});

@InterfaceType({
  description: 'An expected outcome that is not success: a stable code and a sentence that says what to do.',
})
export abstract class Problem {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({
  implements: () => [Problem],
  description: 'What was asked for is not there, or not possible now.',
})
export class NotAvailable extends Problem {}

@ObjectType()
export class FieldProblem {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  fields!: FieldProblem[];
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** The Relay connection type over `node`, named after it: XEdge and XConnection. */
export function connectionType<T extends object>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class Connection implements Page<T> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  return Connection;
}

/** Marks a plain value as a member of a union, so that GraphQL knows its type by class. */
export const as = <T extends object>(type: Type<T>, value: T): T => Object.assign(new type(), value);
