import { as, InvalidInput, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '../person/role.js';

export const RoleEnum = {
  OFFICER: 'OFFICER',
  INSTRUCTOR: 'INSTRUCTOR',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const satisfies Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];
}

@InputType()
export class RegisterInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType()
export class SignInInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@ObjectType()
export class SignedIn {
  @Field(() => ViewerType)
  viewer!: ViewerType;
}

@ObjectType({ implements: () => [Problem] })
export class EmailTaken extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class WrongCredentials extends Problem {}

export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  types: () => [SignedIn, InvalidInput, EmailTaken] as const,
});
export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, WrongCredentials, InvalidInput] as const,
});

export const emailTaken = (): EmailTaken =>
  as(EmailTaken, {
    code: 'IDENTITY.EMAIL_TAKEN',
    message: 'There is an account with this address already. Sign in instead.',
  });

export const wrongCredentials = (): WrongCredentials =>
  as(WrongCredentials, {
    code: 'IDENTITY.WRONG_CREDENTIALS',
    message: 'This address and password do not belong together. Check both and try again.',
  });
