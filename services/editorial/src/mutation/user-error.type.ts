import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { USER_ERROR_CODES, type UserErrorCode, type UserFault } from './user-error.js';

const codes = Object.keys(USER_ERROR_CODES) as UserErrorCode[];

/** The table of the codes as an enum. */
export const UserErrorCodeEnum = Object.fromEntries(codes.map((code) => [code, code])) as Record<
  UserErrorCode,
  UserErrorCode
>;
registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'Why a mutation changed nothing.',
  valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: USER_ERROR_CODES[code] }])),
});

@ObjectType('UserError', { description: 'What a user can mend in the input of a mutation; nothing was changed.' })
export class UserErrorType implements UserFault {
  @Field(() => UserErrorCodeEnum, { description: 'What is wrong, for programs.', simple: true })
  code: UserErrorCode;

  @Field(() => String, { description: 'What was expected and what came, for people.', simple: true })
  message: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [String], {
    description: 'Path of the member, from the argument on, e.g. `["input", "slug"]`.',
    simple: true,
  })
  path: string[];
}
