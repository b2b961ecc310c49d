/** What a person may do. Everybody who registers is an officer. */
export const ROLES = ['OFFICER', 'INSTRUCTOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person, as far as the rest of the system needs to know. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  roles: Role[];
}
