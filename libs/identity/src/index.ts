import { PersonEntity, PersonRoleEntity } from './person/person.entity.js';
import { SessionEntity } from './session/session.entity.js';

export { IdentityModule } from './identity.module.js';
export { People, type CreateResult, type NewPerson } from './person/people.js';
export { fieldProblems } from './person/person.input.js';
export { PersonEntity } from './person/person.entity.js';
export { ROLES, type Role, type Viewer } from './person/role.js';
export { identityConfig } from './session/session.config.js';
export { Sessions, type NewSession } from './session/sessions.js';
export const identityEntities = [PersonEntity, PersonRoleEntity, SessionEntity];
