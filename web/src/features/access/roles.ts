/** The roles in an engagement, from the one that may do most. */
import type { Role } from '../../core/generated/types';

export const ROLES: Role[] = ['editor', 'contributor', 'reviewer', 'reader'];
