import { z } from 'zod';
import { LANGUAGES } from '../../../scripts/vocabulary.ts';
import { ROLES, SCOPES } from '../../identity/roles.ts';

/** `GET /api/me`: who is signed in and what the page may offer her. */
export const meSchema = z.object({
  person: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** head office sees every branch, a region some, a branch its own */
  scope: z.enum(SCOPES),
  branches: z.array(z.object({ id: z.string(), name: z.string() })),
  lang: z.enum(LANGUAGES),
  /** days in which staff may appeal */
  appealDays: z.int(),
  /** local mode: who else one may pretend to be, for trying it out; empty elsewhere */
  demo: z.array(z.object({ person: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) })),
  /** in Teams: the address of the chat with the coach */
  chat: z.string().nullable(),
  /** what may be done, by the names of bot/identity/permissions */
  may: z.array(z.string()),
});

/** `POST /api/sign-in` in local mode only: takes the part of one of `demo`. */
export const signInSchema = z.object({ person: z.string().min(1).max(100) });

export type Me = z.infer<typeof meSchema>;
export type SignIn = z.infer<typeof signInSchema>;
