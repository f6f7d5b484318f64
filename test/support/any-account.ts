import type { Account } from '../../nodes/WhatsAppInteractive/providers/api-call';

/** An account for what does not depend on it: not that of an environment for tests. */
export const ANY_ACCOUNT: Account = { baseUrl: 'https://api.example.test' };
