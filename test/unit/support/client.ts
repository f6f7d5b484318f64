import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';

import type { Client } from '../../../nodes/WhatsAppInteractive/api/client';
import { Redaction } from '../../../nodes/WhatsAppInteractive/common/redact';
import type { AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/api-call';

/** The client of an account whose credential holds no secrets. */
export const clientOf = <Context extends IExecuteFunctions | IHookFunctions>(
	context: Context,
	provider: AnyProvider,
	account: Account,
): Client<Context> => ({
	context,
	provider,
	account,
	webhookSecret: undefined,
	redaction: new Redaction([]),
});
